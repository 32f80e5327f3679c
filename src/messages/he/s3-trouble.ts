import type { S3Problem } from '../../problems/problem-codes.js';
import { isolate } from '../isolate.js';
import { DENY_CONDITIONS, methodOf, placeIn, say, type TextsOf } from '../problem-text.js';
import { doing, toDo } from './operations.js';
import { count, quoted, SOON } from './phrases.js';

const SPELLING = 'יש לבדוק את האיות.';

export const problems: TextsOf<S3Problem> = {
  's3.cors-or-missing': ({ host, origin, bucket }) =>
    say(
      `השרת ${isolate(host)} עונה, אבל הדף הזה לא מורשה לקרוא את התשובה.`,
      'לכן לא ניתן לקבוע אם הפרטים נכונים או שגויים. יש לבדוק את האפשרויות הבאות, מהסבירה ביותר:',
      bucket
        ? [
            `לבאקט ${quoted(bucket)} אין כלל ${isolate('CORS')} עבור ${isolate(origin)}.`,
            `אין באקט בשם ${quoted(bucket)}.`,
            'הבאקט נמצא באזור אחר.',
          ]
        : [
            'שירות האחסון לא מאפשר לדפים לבקש יותר מבאקט. ייתכן שפרטי הכניסה נכונים.',
            'מפתח הגישה או המפתח הסודי שגויים: שירותי אחסון רבים מסתירים זאת מדפים.',
            `זה לא אחסון ${isolate('S3')}.`,
          ],
    ),
  's3.cors-method': ({ origin, bucket, operation }) =>
    say(
      `הדף הזה יכול לקרוא את ${quoted(bucket)}, אבל לא את התשובה ל-${isolate(methodOf(operation))}.`,
      'לכן לא ניתן לקבוע אם הפרטים נכונים או שגויים. יש לבדוק את האפשרויות הבאות, מהסבירה ביותר:',
      [
        `בכללי ${isolate('CORS')} עבור ${isolate(origin)} חסר ${isolate(methodOf(operation))}.`,
        `חסרה בהם כותרת: ${isolate('AllowedHeaders')} צריך להיות ${isolate('*')}.`,
        'למפתח אין הרשאה לכך: יש שירותי אחסון שמסתירים זאת מדפים.',
      ],
    ),
  's3.key-unknown': () =>
    say(
      'מזהה מפתח הגישה הזה לא קיים.',
      `ייתכן שהוא נמחק, לא פעיל או שייך לספק אחר. ב-${isolate('AWS')} יש לסין ול-${isolate('GovCloud')} מפתחות משלהם, ואזור שלא הופעל לא מכיר אף מפתח. יש לבדוק את מזהה המפתח או ליצור מפתח חדש.`,
    ),
  's3.secret-wrong': ({ length }) =>
    say(
      'מפתח הגישה הסודי לא שייך למזהה מפתח הגישה הזה.',
      length === 40 || length === 0
        ? 'יש להעתיק שוב את המפתח הסודי. הוא מוצג פעם אחת בלבד: אם הוא אבד, יש ליצור מפתח חדש.'
        : `במפתח הסודי יש ${count(length, { one: 'תו אחד', two: 'שני תווים', other: '# תווים' })}; ב-${isolate('AWS')} יש ${isolate(40)}. יש להעתיק אותו שוב במלואו.`,
    ),
  's3.token-expired': () =>
    say(
      'תוקף פרטי הכניסה הזמניים פג.',
      'יש לקבל פרטים חדשים: מזהה המפתח, המפתח הסודי ואסימון הסשן שייכים זה לזה.',
    ),
  's3.token-invalid': () =>
    say(
      'אסימון הסשן לא שייך למפתח הזה.',
      `יש להעתיק את מזהה המפתח, המפתח הסודי ואסימון הסשן מאותו מקור. למפתח קבוע יש להשאיר את האסימון ריק. אזורים שצריך להפעיל מקבלים רק אסימונים של נקודת קצה אזורית של ${isolate('STS')}.`,
    ),
  's3.clock-skew': ({ minutes }) =>
    say(
      minutes > 0
        ? `יש הפרש של ${count(minutes, { one: 'דקה אחת', two: 'שתי דקות', other: '# דקות' })} בין השעון לבין השעון של האחסון.`
        : 'יש הפרש גדול מדי בין השעון לבין השעון של האחסון.',
      'יש לכוון את השעון של המחשב שמבצע את הבדיקה ולנסות שוב.',
    ),
  's3.access-denied': ({ operation, bucket, folder }) =>
    say(
      bucket
        ? `לפרטי הכניסה האלה אין הרשאה ${toDo(operation)} ב-${quoted(placeIn(bucket, folder))}.`
        : `לפרטי הכניסה האלה אין הרשאה ${toDo(operation)}.`,
      `המפתחות תקינים, אבל חסרה הרשאה או ש-${isolate('Deny')} אוסר זאת. יש לבדוק את מדיניות ${isolate('IAM')} של המשתמש ואת מדיניות הבאקט.`,
    ),
  's3.policy-denied': ({ operation, bucket, folder, policy }) =>
    say(
      `לפרטי הכניסה האלה אין הרשאה ${toDo(operation)} ב-${quoted(placeIn(bucket, folder))}.`,
      `מדיניות אוסרת זאת${policy ? ` (${isolate(policy)})` : ''}. הרשאות נוספות לא יעזרו: מי שמנהל אותה צריך להסיר את האיסור. יש לחפש ${isolate('Deny')}, לרוב עם תנאי: ${isolate(DENY_CONDITIONS)}.`,
    ),
  's3.kms-denied': ({ bucket }) =>
    say(
      `הבאקט ${quoted(bucket)} מוצפן במפתח שפרטי הכניסה האלה לא יכולים להשתמש בו.`,
      `יש להפעיל את מפתח ${isolate('KMS')}, ולאפשר בו את ${isolate('kms:GenerateDataKey')} ואת ${isolate('kms:Decrypt')}.`,
    ),
  's3.kms-unusable': ({ bucket }) =>
    say(
      `מפתח ${isolate('KMS')} של ${quoted(bucket)} מושבת, ממתין למחיקה או לא קיים.`,
      'הרשאות לא יעזרו. הבעלים של המפתח צריכים להפעיל אותו, לבטל את מחיקתו או לקבוע לבאקט מפתח אחר.',
    ),
  's3.no-such-bucket': ({ bucket }) =>
    say(`אין באקט בשם ${quoted(bucket)}.`, 'יש לבדוק את האיות, ושהבאקט נמצא אצל הספק הזה.'),
  's3.wrong-region': ({ region }) =>
    region
      ? say(`הבאקט נמצא באזור ${isolate(region)}.`, 'יש להתחבר באמצעות האזור הזה.')
      : say('הבאקט נמצא באזור אחר.', 'יש לחפש את האזור שלו במסוף ולהזין אותו.'),
  's3.new-bucket-redirect': ({ bucket }) =>
    say(
      `הבאקט ${quoted(bucket)} חדש מאוד, ועדיין לא מוכר בכל חלקי האחסון.`,
      'יש להמתין כמה דקות ולנסות שוב. האזור חייב להיות האזור של הבאקט.',
    ),
  's3.region-required': () =>
    say(
      'שירות האחסון דורש אזור.',
      `יש להזין אזור. שירותים רבים שתואמים ל-${isolate('S3')} מקבלים ${isolate('us-east-1')} או ${isolate('auto')}.`,
    ),
  's3.region-disabled': ({ region }) =>
    say(
      `${isolate('AWS STS')} כבוי בחשבון הזה באזור ${isolate(region)}.`,
      `מנהל החשבון יכול להפעיל אותו: ${isolate('IAM, Account settings')}.`,
    ),
  's3.bad-bucket-name': ({ bucket }) =>
    say(`שירות האחסון לא מקבל את ${quoted(bucket)} כשם של באקט.`, SPELLING),
  's3.bad-endpoint': ({ host }) =>
    say(
      `השרת ${isolate(host)} ענה, אבל לא כמו ${isolate('S3')}.`,
      'יש לבדוק את נקודת הקצה: ייתכן שזו הכתובת של מסוף אינטרנט. אם היא נכונה, יש לנסות את סגנון הכתובת האחר.',
    ),
  's3.not-implemented': ({ operation }) =>
    say(
      `שירות האחסון לא תומך במה שנדרש ${toDo(operation)}.`,
      `יש לברר עם הספק לגבי תאימות ל-${isolate('S3')}.`,
    ),
  's3.quota': ({ bucket }) =>
    say(`הבאקט ${quoted(bucket)} מלא.`, 'יש לפנות מקום או להגדיל את המכסה, ואז לנסות שוב.'),
  's3.slow-down': () => say('שירות האחסון עמוס או לא זמין.', SOON),
  's3.account-problem': () => say('חשבון האחסון מושעה או לא פעיל.', 'יש לפנות לספק האחסון.'),
  's3.list-denied': ({ bucket, folder }) =>
    say(
      `אין הרשאה להציג את התוכן של ${quoted(placeIn(bucket, folder))}.`,
      'זה בסדר: אין בכך צורך להעברת קבצים.',
    ),
  's3.read-denied': ({ bucket, key }) =>
    say(
      'לא ניתן היה לקרוא בחזרה את מה שנכתב.',
      `אין בכך צורך להעברת קבצים. אובייקט הבדיקה הוא ${quoted(key)} בבאקט ${quoted(bucket)}.`,
    ),
  's3.delete-denied': ({ bucket, key }) =>
    say(
      'לא ניתן היה למחוק את אובייקט הבדיקה.',
      `זה בסדר מבחינת ההעברות. אפשר למחוק את ${quoted(key)} בבאקט ${quoted(bucket)} בכל עת.`,
    ),
  's3.cors-delete': ({ origin, bucket, key }) =>
    say(
      'לא ניתן היה למחוק את אובייקט הבדיקה מהדף הזה.',
      `בכללי ${isolate('CORS')} עבור ${isolate(origin)} חסר ${isolate('DELETE')}, או שלמפתח אין הרשאה לכך: יש שירותי אחסון שמסתירים זאת מדפים. זה בסדר מבחינת ההעברות. אפשר למחוק את ${quoted(key)} בבאקט ${quoted(bucket)} בכל עת.`,
    ),
  's3.object-locked': ({ bucket, key }) =>
    say(
      `הבאקט שומר את מה שנכתב בו לפרק זמן קבוע (${isolate('Object Lock')}).`,
      `זה בסדר מבחינת ההעברות. אובייקט הבדיקה ${quoted(key)} יישאר בבאקט ${quoted(bucket)} עד תום הזמן הזה.`,
    ),
  's3.requester-pays': ({ bucket }) =>
    say(
      `הבאקט ${quoted(bucket)} מחייב בתשלום את מי שפונה אליו (${isolate('Requester Pays')}).`,
      `ההעברות יחויבו בחשבון של המפתח הזה. יש לכבות את ${isolate('Requester Pays')}, או להשתמש במפתח של החשבון שהבאקט בבעלותו.`,
    ),
  's3.buckets-denied': () =>
    say(
      'למפתח הזה אין הרשאה להציג את רשימת הבאקטים.',
      'זה בסדר: אין בכך צורך להעברות. יש להקליד את שם הבאקט.',
    ),
  's3.content-differs': ({ bucket, key }) =>
    say(
      'מה שנקרא בחזרה שונה ממה שנכתב.',
      `משהו בינינו לבין האחסון משנה קבצים. יש לבדוק את ${quoted(key)} בבאקט ${quoted(bucket)}.`,
    ),
  's3.unexpected': ({ operation, status, answer }) =>
    say(
      `שירות האחסון לא ביצע את הפעולה, מסיבה שאינה ידועה לנו: ${doing(operation)}.`,
      `תשובתו: ${answer ? isolate(answer) : 'אין'} (סטטוס ${isolate(status)}).`,
    ),
  'sts.assume-denied': ({ roleArn, principal, externalId }) =>
    say(
      `התפקיד ${isolate(roleArn)} לא מאפשר לנו גישה.`,
      `יש לבדוק שהוא קיים, שמדיניות האמון שלו מציינת את ${isolate(principal)}, ושהתנאי ${isolate('sts:ExternalId')} הוא ${isolate(externalId)}. תפקיד חדש זקוק לדקה עד שהוא פועל.`,
    ),
  'sts.external-id-not-enforced': ({ roleArn, externalId }) =>
    say(
      `התפקיד ${isolate(roleArn)} נפתח בלי המזהה החיצוני.`,
      `מי שינחש את שמו יוכל להשתמש בו דרכנו. יש להוסיף למדיניות האמון שלו את התנאי ${isolate(`sts:ExternalId = ${externalId}`)}.`,
    ),
  'sts.other-partition': ({ partition, own }) =>
    say(
      `השירות שלנו לא יכול לפתוח תפקיד של ${isolate(partition)}: הוא עצמו ב-${isolate(own)}.`,
      `יש לתת גישה במפתח גישה.`,
    ),
  'sts.own-credentials': ({ answer }) =>
    say(
      `השירות שלנו לא יכול לבקש את התפקיד מ-${isolate('AWS')}.`,
      `שינוי הפרטים שהוזנו לא יעזור. יש להודיע למפעילי השירות הזה${answer ? `: ${isolate(answer)}` : ''}.`,
    ),
};
