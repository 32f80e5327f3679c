import type { Messages } from '../messages.js';
import { isolate } from '../isolate.js';
import { plural } from '../plural.js';
import { DENY_CONDITIONS, inBrackets, isNoTls, placeIn, say } from '../problem-text.js';
import { doing, toDo } from './operations.js';

const count = plural('he');
const anyOf = (names: readonly string[]): string =>
  names.length > 0 ? isolate(names.join(', ')) : 'לא צוין דבר';
const quoted = (fact: string): string => `”${isolate(fact)}”`;
const within = (seconds: number): string =>
  count(seconds, { one: 'שנייה אחת', two: 'שתי שניות', other: '# שניות' });

/** What both sides of SSH have to agree on. */
const ALGORITHMS: ReadonlyMap<string, string> = new Map([
  ['key exchange', 'אלגוריתם משותף להחלפת מפתחות'],
  ['host key', 'אלגוריתם משותף למפתח המארח'],
  ['cipher', 'אלגוריתם הצפנה משותף'],
  ['MAC', `אלגוריתם ${isolate('MAC')} משותף`],
  ['compression', 'אלגוריתם דחיסה משותף'],
  ['algorithm', 'אלגוריתם משותף'],
]);
const commonAlgorithm = (kind: string): string =>
  ALGORITHMS.get(kind) ?? `אלגוריתם משותף${kind ? ` (${isolate(kind)})` : ''}`;

const STILL_HERE = 'הפרטים שהוזנו עדיין כאן. יש לנסות שוב בעוד רגע';
const SOON = 'יש לנסות שוב בעוד רגע.';
const TELL = 'יש לנסות שוב. אם הבעיה נמשכת, יש למסור למפתחי האתר הזה';
const TELL_DEVELOPER = 'יש להודיע למפתחי האתר הזה.';
const ASK_ADMIN = 'יש לנסות שוב. אם הבעיה נמשכת, יש לפנות למנהלי השרת.';
const SPELLING = 'יש לבדוק את האיות.';
const NOT_SENT = 'לא נשלח שום מידע סודי.';

export const problems: Messages['problems'] = {
  custom: ({ title, remedy }) => say(title, remedy),
  'net.offline': () => say('אין חיבור לרשת.', 'יש להתחבר לרשת ולנסות שוב.'),
  'net.csp-blocked': ({ host, origin }) =>
    say(
      `מדיניות האבטחה של האתר הזה לא מאפשרת לדף לפנות אל ${isolate(host)}.`,
      `יש לבקש ממנהלי ${isolate(origin)} להוסיף את ${isolate(host)} ל-${isolate('connect-src')} שב-${isolate('Content-Security-Policy')} של האתר.`,
    ),
  'net.mixed-content': ({ host }) =>
    say(
      `דף מאובטח לא יכול לפנות אל ${isolate(host)} דרך ${isolate('http')}.`,
      `יש להשתמש בכתובת ${isolate('https')} של האחסון, או להפעיל את הבדיקה בשרת.`,
    ),
  'page.backend-required': ({ type }) =>
    say(
      `הדף הזה לא יכול לבדוק את ${isolate(type)} בעצמו.`,
      'מפתחי האתר הזה צריכים לחבר לאשף שרת עורפי. שינוי הפרטים שהוזנו לא יעזור.',
    ),
  'page.host-permission': ({ host, pattern }) =>
    say(
      `התוסף הזה לא רשאי לקרוא את התשובות של ${isolate(host)}.`,
      `יש לאפשר לו גישה אל ${isolate(host)} בהגדרות התוסף בדפדפן ולנסות שוב. אם האפשרות לא מוצגת שם, על מפתחי התוסף להוסיף את ${isolate(pattern)} להרשאות המארחים.`,
    ),
  'page.unexpected': ({ reason }) => say('משהו השתבש בדף הזה.', `${TELL}: ${isolate(reason)}.`),
  'backend.unreachable': ({ host }) =>
    say(`לא ניתן היה להגיע לשירות בכתובת ${isolate(host)}.`, `${STILL_HERE}.`),
  'backend.timeout': ({ host, seconds }) =>
    say(`השירות בכתובת ${isolate(host)} לא ענה בתוך ${within(seconds)}.`, `${STILL_HERE}.`),
  'backend.not-json': ({ status, contentType }) =>
    say(
      'השירות החזיר תשובה שהדף הזה לא מבין.',
      `הוא מוגדר באופן שגוי: סטטוס ${isolate(status)}, סוג תוכן ${contentType ? isolate(contentType) : 'לא צוין'}. ${TELL_DEVELOPER}`,
    ),
  'backend.invalid-answer': ({ status, path }) =>
    say('השירות החזיר תשובה חלקית.', `${TELL}: ${path ? `${isolate(path)}, ` : ''}סטטוס ${isolate(status)}.`),
  'backend.error': ({ status }) => say('יש בעיה בשירות עצמו.', `${STILL_HERE} (סטטוס ${isolate(status)}).`),
  'backend.busy': ({ seconds }) =>
    say('בוצעו יותר מדי בדיקות בזמן קצר.', `יש להמתין ${within(seconds)} ולנסות שוב.`),
  'session.expired': () => say('תוקף הסשן שלך פג.', 'יש להיכנס שוב ולחזור על השלב הזה.'),
  'session.forbidden': () =>
    say('אין לך הרשאה לפעולה הזו.', 'יש לבקש ממנהלי המערכת בארגון הרשאה לחבר יעדים.'),
  'request.invalid': () => say('חלק מהשדות דורשים תיקון.', 'יש לתקן את השדות המסומנים ולנסות שוב.'),
  'request.not-found': () => say('השירות לא מכיר את הכתובת הזו.', TELL_DEVELOPER),
  'request.too-large': ({ limit }) =>
    say('הפרטים שהוזנו גדולים מדי.', `אפשר לשלוח ${isolate(`${Math.floor(limit / 1024)} KB`)} לכל היותר.`),
  'request.key-reused': () => say('הבקשה הזו כבר שימשה למשהו אחר.', 'יש לחזור שלב אחד אחורה ולנסות שוב.'),
  'request.outdated': () =>
    say('מישהו אחר שינה זאת בינתיים.', 'יש לטעון מחדש, לבדוק מה מופיע כעת ולחזור על השינוי.'),
  'account.not-found': () => say('החשבון הזה כבר לא שמור.', 'יש לבחור חשבון אחר או לחבר חשבון חדש.'),
  'account.in-use': ({ destinations, names }) =>
    say(
      `${count(destinations, {
        one: 'החשבון הזה נמצא בשימוש ביעד אחד',
        two: 'החשבון הזה נמצא בשימוש בשני יעדים',
        other: 'החשבון הזה נמצא בשימוש ב-# יעדים',
      })}${inBrackets(names)}.`,
      count(destinations, { one: 'יש למחוק אותו קודם.', other: 'יש למחוק אותם קודם.' }),
    ),
  'account.unreadable': () =>
    say('כבר לא ניתן לקרוא את פרטי הכניסה השמורים.', 'יש לחבר חשבון חדש עם אותם פרטי כניסה.'),
  'destination.not-found': () => say('היעד הזה כבר לא קיים.', 'יש לטעון מחדש את הרשימה.'),
  'type.unsupported': ({ type }) =>
    say(`השירות לא יכול להתחבר אל ${isolate(type)}.`, 'יש לבחור יעד אחר או לפנות למפתחי האתר הזה.'),
  'net.blocked-address': ({ host }) =>
    say(
      `השירות שלנו לא מורשה להתחבר לכתובת ${isolate(host)}.`,
      'יש להזין כתובת ציבורית. לרשת פרטית יש לבקש ממפעילי השירות הזה לאפשר אותה.',
    ),
  'net.dns': ({ host }) => say(`אין מארח בשם ${isolate(host)}.`, 'יש לבדוק את האיות של שם המארח.'),
  'net.dns-temporary': ({ host }) => say(`לא ניתן היה לאתר כרגע את הכתובת של ${isolate(host)}.`, SOON),
  'net.refused': ({ host, port }) =>
    say(
      `השרת ${isolate(host)} קיים, אבל אין מענה בפורט ${isolate(port)}.`,
      `יש לבדוק את הפורט. ב-${isolate('SFTP')} הוא לרוב ${isolate(22)}, וב-${isolate('https')} הוא ${isolate(443)}.`,
    ),
  'net.timeout': ({ host, seconds }) =>
    say(
      `השרת ${isolate(host)} לא ענה בתוך ${within(seconds)}.`,
      'ייתכן שחומת אש חוסמת. יש לבדוק את הכתובת ואת הפורט, ולאפשר חיבורים מהכתובות שלנו.',
    ),
  'net.unreachable': ({ host }) =>
    say(
      `לא ניתן היה להגיע אל ${isolate(host)} מהדף הזה.`,
      'הדפדפן לא מציין את הסיבה. יש לבדוק את האפשרויות הבאות, מהסבירה ביותר:',
      [
        'יש טעות בכתובת, או שאין שם מענה.',
        `התעודה שלו אינה מהימנה, או שאין בו תמיכה ב-${isolate('https')}.`,
        `חומת אש או ${isolate('VPN')} חוסמים את הדרך.`,
        'חוסם פרסומות או תוסף אחר עוצר את הבקשה.',
      ],
    ),
  'net.no-route': ({ host }) =>
    say(
      `אין נתיב מהשירות שלנו אל ${isolate(host)}.`,
      'יש לבדוק את הכתובת. אם היא נכונה, הרשת שלו או הרשת שלנו מושבתת: יש לנסות שוב מאוחר יותר.',
    ),
  'net.reset': ({ host }) =>
    say(
      `השרת ${isolate(host)} סגר את החיבור מיד.`,
      `ייתכן שהוא חוסם את הכתובות שלנו, או שיש בו יותר מדי חיבורים. ${ASK_ADMIN}`,
    ),
  'net.tls': ({ host, reason }) =>
    isNoTls(reason)
      ? say(
          `השרת ${isolate(host)} לא תומך ב-${isolate('https')} בפורט הזה.`,
          `יש לבדוק את הפורט. אם האחסון פועל ללא הצפנה, יש לכתוב ${isolate('http://')} לפני הכתובת שלו.`,
        )
      : say(`התעודה של ${isolate(host)} אינה מהימנה.`, `מנהלי השרת צריכים לתקן אותה (${isolate(reason)}).`),
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
  'sftp.not-ssh': ({ host, port, protocol }) =>
    say(
      protocol && protocol !== 'unknown'
        ? `הפרוטוקול של ${isolate(host)} בפורט ${isolate(port)} הוא ${isolate(protocol)}, לא ${isolate('SFTP')}.`
        : `השרת ${isolate(host)} לא תומך ב-${isolate('SFTP')} בפורט ${isolate(port)}.`,
      `יש להזין את הפורט של שרת ה-${isolate('SFTP')}, לרוב ${isolate(22)}. ${isolate('FTP')} ו-${isolate('FTPS')} הם פרוטוקולים אחרים.`,
    ),
  'sftp.no-common-algorithm': ({ kind, offered }) =>
    say(
      'אין הצפנה משותפת לשרת ולשירות הזה.',
      `לא נמצא ${commonAlgorithm(kind)}${offered.length > 0 ? `; השרת מציע: ${isolate(offered.join(', '))}` : ''}. מנהלי השרת צריכים לאפשר אלגוריתם נפוץ יותר.`,
    ),
  'sftp.host-key-unknown': ({ host }) =>
    say(`יש לאשר קודם את ${isolate(host)}.`, 'יש להשוות את טביעת האצבע שלו לפני שליחת מידע סודי כלשהו.'),
  'sftp.host-key-changed': ({ host, fingerprint, expected }) =>
    say(
      `השרת ${isolate(host)} מזדהה במפתח שונה מהקודם.`,
      `צפוי: ${isolate(expected)}, התקבל: ${isolate(fingerprint)}. ייתכן שהשרת הותקן מחדש, או שמישהו נמצא באמצע. ` +
        `${NOT_SENT} יש לברר עם בעלי השרת.`,
    ),
  'sftp.host-key-other-algorithm': ({ host, algorithm, expected }) =>
    say(
      `השרת ${isolate(host)} מציג מפתח מסוג ${isolate(algorithm)}; אושר רק המפתח שלו מסוג ${isolate(expected)}.`,
      `לשרת יכולים להיות כמה מפתחות. יש להשוות גם את טביעת האצבע הזו מול בעלי השרת. ${NOT_SENT}`,
    ),
  'sftp.host-certificate': ({ host, algorithm }) =>
    say(
      `השרת ${isolate(host)} מזדהה באמצעות תעודה (${isolate(algorithm)}).`,
      'יש לבקש ממנהלי השרת להציע גם מפתח מארח רגיל: אין תמיכה בתעודות של שרתים.',
    ),
  'sftp.auth-failed': ({ username, method, accepted }) =>
    say(
      method === 'password'
        ? `השרת לא מקבל את הסיסמה הזו עבור ${quoted(username)}.`
        : `השרת לא מקבל את המפתח הזה עבור ${quoted(username)}.`,
      method === 'password'
        ? `יש לבדוק את שם המשתמש ואת הסיסמה. השרת מקבל: ${anyOf(accepted)}.`
        : `יש להוסיף את המפתח הציבורי ל-${isolate('authorized_keys')} של המשתמש. השרת מקבל: ${anyOf(accepted)}.`,
    ),
  'sftp.auth-method-unsupported': ({ method, accepted }) =>
    say(
      method === 'password' ? 'השרת הזה לא מאפשר סיסמאות.' : 'השרת הזה לא מאפשר מפתחות פרטיים.',
      `השרת מקבל: ${anyOf(accepted)}.`,
    ),
  'sftp.password-expired': ({ username }) =>
    say(
      `תוקף הסיסמה של ${quoted(username)} פג.`,
      'יש להגדיר סיסמה חדשה בשרת ולהזין אותה כאן. עדיף להעברות: מפתח פרטי, או סיסמה שתוקפה אינו פג.',
    ),
  'sftp.auth-needs-more': ({ accepted }) =>
    accepted.some((name) => name === 'password' || name === 'publickey')
      ? say(
          'השרת דורש מפתח וסיסמה, זה אחר זה.',
          `יש לבחור באפשרות ”מפתח פרטי וסיסמה” ולהזין את שניהם. עדיין נדרש: ${anyOf(accepted)}.`,
        )
      : say(
          'השרת דורש גורם אימות שני.',
          `ההעברות פועלות ללא השגחה, ולכן נדרש משתמש בלי גורם אימות שני. עדיין נדרש: ${anyOf(accepted)}.`,
        ),
  'sftp.too-many-attempts': ({ host }) =>
    say(
      `השרת ${isolate(host)} דחה את הכניסה ולא מקבל ניסיונות נוספים כרגע.`,
      'יש לבדוק שוב את שם המשתמש, הסיסמה או המפתח, להמתין כמה דקות ולנסות שוב.',
    ),
  'sftp.subsystem-off': ({ username }) =>
    say(
      `המשתמש ${quoted(username)} יכול להיכנס, אבל ${isolate('SFTP')} כבוי.`,
      `מנהלי השרת צריכים להפעיל את תת-המערכת ${isolate('sftp')}.`,
    ),
  'sftp.no-such-path': ({ path, home }) =>
    say(
      `אין תיקייה ${quoted(path)}.`,
      home === ''
        ? 'יש ליצור אותה קודם או לבחור תיקייה אחרת.'
        : `יש ליצור אותה קודם או לבחור תיקייה אחרת. אחרי הכניסה נמצאים ב-${quoted(home)}.`,
    ),
  'sftp.not-a-folder': ({ path }) => say(`${quoted(path)} הוא קובץ.`, 'יש להזין תיקייה.'),
  'sftp.permission': ({ path, username, action }) => {
    if (action === 'look') {
      return say(
        `למשתמש ${quoted(username)} אין הרשאה להציג את התוכן של ${quoted(path)}.`,
        'יש לתת למשתמש גישה לתיקייה או לבחור תיקייה אחרת.',
      );
    }
    return action === 'read'
      ? say(
          `למשתמש ${quoted(username)} אין הרשאה לקרוא את ${quoted(path)}.`,
          'יש לתת למשתמש הרשאת קריאה, כדי שאפשר יהיה לאמת את ההעברות.',
        )
      : say(
          `למשתמש ${quoted(username)} אין הרשאה לכתוב ב-${quoted(path)}.`,
          'יש לתת למשתמש הרשאת כתיבה או לבחור תיקייה אחרת.',
        );
  },
  'sftp.quota': ({ path }) => say(`לא נשאר מקום ב-${quoted(path)}.`, 'יש לפנות מקום ולנסות שוב.'),
  'sftp.read-only': ({ path }) =>
    say(`${quoted(path)} מיועד לקריאה בלבד.`, 'יש לבחור תיקייה שאפשר לכתוב בה.'),
  'sftp.write-failed': ({ path }) =>
    say(
      `השרת סירב לכתוב ב-${quoted(path)}, בלי לציין סיבה.`,
      'ייתכן שהדיסק מלא או שהתיקייה מיועדת לקריאה בלבד. יש לפנות למנהלי השרת.',
    ),
  'sftp.content-differs': ({ path }) =>
    say('השרת לא שמר את מה שנשלח.', `ייתכן שהדיסק מלא. קובץ הבדיקה היה ${quoted(path)}.`),
  'sftp.file-taken': ({ path }) =>
    say(
      'השרת לקח את קובץ הבדיקה מיד לאחר שנכתב.',
      `קבצים מגיעים, אך אי אפשר לקרוא אותם בחזרה. בהעברות הקובץ נכתב בשם זמני ואז שמו משתנה: יש להשאיר קבצים חדשים במקומם לזמן מה. קובץ הבדיקה היה ${quoted(path)}.`,
    ),
  'sftp.delete-denied': ({ path }) =>
    say('לא ניתן היה למחוק את קובץ הבדיקה.', `זה בסדר מבחינת ההעברות. אפשר למחוק את ${quoted(path)} בכל עת.`),
  'sftp.rename-denied': ({ path }) =>
    say(
      'לא ניתן היה לשנות את השם של קובץ הבדיקה.',
      `בהעברות הקובץ נכתב בשם זמני ואז שמו משתנה. יש לאפשר שינוי שם; קובץ הבדיקה היה ${quoted(path)}.`,
    ),
  'sftp.locked': ({ path }) =>
    say(`${quoted(path)} נעול על ידי מישהו אחר.`, 'יש לנסות שוב אחרי שחרור הנעילה.'),
  'sftp.conflict': ({ path }) =>
    say(`${quoted(path)} כבר קיים ולא ניתן להחליף אותו.`, 'יש לבחור תיקייה אחרת או לפנות למנהלי השרת.'),
  'sftp.unsupported': ({ operation }) =>
    say(
      `השרת לא תומך במה שנדרש ${toDo(operation)}.`,
      `מנהלי השרת צריכים לאפשר את הפעולה הזו של ${isolate('SFTP')}.`,
    ),
  'sftp.connection-lost': ({ host }) => say(`השרת ${isolate(host)} ניתק את החיבור במהלך הבדיקה.`, ASK_ADMIN),
  'sftp.unexpected': ({ answer }) =>
    say('השרת נכשל מסיבה שאינה ידועה לנו.', `תשובתו: ${answer ? isolate(answer) : 'אין'}.`),
  'key.unsupported': ({ format }) =>
    say(
      `לא ניתן להשתמש במפתח מהסוג הזה${format ? ` (${isolate(format)})` : ''}.`,
      `יש ליצור מפתח חדש ולהוסיף לשרת את המפתח הציבורי שלו: ${isolate('ssh-keygen -t ed25519')}`,
    ),
  'key.passphrase-wrong': () => say('ביטוי הסיסמה לא פותח את המפתח הזה.', 'יש לבדוק את ביטוי הסיסמה.'),
};
