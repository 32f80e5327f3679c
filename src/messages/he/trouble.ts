import type { CommonProblem } from '../../problems/problem-codes.js';
import { isolate, isolateWords } from '../isolate.js';
import { inBrackets, isNoTls, say, type TextsOf } from '../problem-text.js';
import { count, SOON, ASK_ADMIN } from './phrases.js';

const within = (seconds: number): string =>
  count(seconds, { one: 'שנייה אחת', two: 'שתי שניות', other: '# שניות' });
const STILL_HERE = 'הפרטים שהוזנו עדיין כאן. יש לנסות שוב בעוד רגע';
const TELL = 'יש לנסות שוב. אם הבעיה נמשכת, יש למסור למפתחי האתר הזה';
const TELL_DEVELOPER = 'יש להודיע למפתחי האתר הזה.';

export const problems: TextsOf<CommonProblem> = {
  custom: ({ title, remedy }) => say(isolateWords(title), isolateWords(remedy)),
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
};
