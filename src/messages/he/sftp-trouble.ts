import type { SftpProblem } from '../../problems/problem-codes.js';
import { isolate } from '../isolate.js';
import { inBrackets, say, type TextsOf } from '../problem-text.js';
import { toDo } from './operations.js';
import { quoted, ASK_ADMIN } from './phrases.js';

const anyOf = (names: readonly string[]): string =>
  names.length > 0 ? isolate(names.join(', ')) : 'לא צוין דבר';

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
const NOT_SENT = 'לא נשלח שום מידע סודי.';

/** What OpenSSH does not tell apart from a wrong password or key. */
const ALIKE = `משתמש נעול, שפג תוקפו, שאינו מורשה (${isolate('AllowUsers')}) או שמעטפת הכניסה שלו לא קיימת נדחה באותו אופן.`;

export const problems: TextsOf<SftpProblem> = {
  'sftp.not-ssh': ({ host, port, protocol }) =>
    say(
      protocol && protocol !== 'unknown'
        ? `הפרוטוקול של ${isolate(host)} בפורט ${isolate(port)} הוא ${isolate(protocol)}, לא ${isolate('SFTP')}.`
        : `השרת ${isolate(host)} לא תומך ב-${isolate('SFTP')} בפורט ${isolate(port)}.`,
      `יש להזין את הפורט של שרת ה-${isolate('SFTP')}, לרוב ${isolate(22)}. ${isolate('FTP')} ו-${isolate('FTPS')} הם פרוטוקולים אחרים.`,
    ),
  'sftp.no-common-algorithm': ({ kind, offered, supported }) =>
    say(
      'אין הצפנה משותפת לשרת ולשירות הזה.',
      `לא נמצא ${commonAlgorithm(kind)}${offered.length > 0 ? `; השרת מציע: ${isolate(offered.join(', '))}` : ''}. מנהלי השרת צריכים לאפשר אלגוריתם נפוץ יותר${supported.length > 0 ? isolate(inBrackets(supported)) : ''}.`,
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
        ? `יש לבדוק את שם המשתמש ואת הסיסמה. ${ALIKE} השרת מקבל: ${anyOf(accepted)}.`
        : `יש להוסיף את המפתח הציבורי ל-${isolate('authorized_keys')} של המשתמש. או שהוא דוחה מפתחות מהסוג או מהגודל הזה. ${ALIKE} השרת מקבל: ${anyOf(accepted)}.`,
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
  'sftp.login-closed': ({ host, username, answer }) =>
    say(
      `השרת ${isolate(host)} ניתק את החיבור במהלך הכניסה של ${quoted(username)}${answer ? `: ${quoted(answer)}` : ''}.`,
      `ייתכן שתוקף המשתמש פג או שהוא אינו מורשה (${isolate('PAM, /etc/nologin')}). הסיבה מופיעה ביומן השרת.`,
    ),
  'sftp.subsystem-off': ({ username }) =>
    say(
      `המשתמש ${quoted(username)} יכול להיכנס, אבל ${isolate('SFTP')} כבוי.`,
      `מנהלי השרת צריכים להפעיל את תת-המערכת ${isolate('sftp')}.`,
    ),
  'sftp.not-started': ({ host, port, username, answer }) =>
    say(
      `המשתמש ${quoted(username)} יכול להיכנס, אבל ${isolate('SFTP')} לא מתחיל${answer ? `: ${quoted(`${answer}…`)}` : ''}.`,
      `יש לבדוק בשרת את מעטפת הכניסה, את סקריפטי הכניסה ואת ${isolate(`ChrootDirectory, Subsystem, ForceCommand, MaxSessions (sshd -T -C user=${username})`)}. הפקודה ${quoted(`ssh -p ${port} ${username}@${host} true`)} לא אמורה להדפיס דבר.`,
    ),
  'sftp.no-such-path': ({ path, home }) =>
    say(
      `אין תיקייה ${quoted(path)}.`,
      home === ''
        ? 'יש ליצור אותה קודם או לבחור תיקייה אחרת.'
        : `יש ליצור אותה קודם או לבחור תיקייה אחרת. אחרי הכניסה נמצאים ב-${quoted(home)}.`,
    ),
  'sftp.not-a-folder': ({ path }) => say(`${quoted(path)} הוא קובץ.`, 'יש להזין תיקייה.'),
  'sftp.name-too-long': ({ name }) =>
    say(
      `${quoted(name)} הוא שם ארוך מדי לשרת הזה.`,
      `אפשר ${isolate(255)} בייט לכל היותר. יש להזין שם קצר יותר.`,
    ),
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
