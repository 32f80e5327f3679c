import type { DestinationTexts, Messages } from '../messages.js';
import { isolate } from '../isolate.js';
import { plural } from '../plural.js';

const count = plural('he');
const seconds = new Intl.NumberFormat('he', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const menu = (...names: readonly string[]): string => names.map(isolate).join(', ');

export const auth: Messages['auth'] = {
  heading: ({ name }) => `התחברות אל ${isolate(name)}`,
  accountChoice: 'חשבון',
  existing: 'חשבון קיים',
  existingHelp: 'שימוש בפרטי כניסה שכבר שמורים.',
  new: 'חשבון חדש',
  newHelp: 'הזנת פרטי כניסה. הם נבדקים לפני השמירה.',
  loadingAccounts: 'החשבונות בטעינה…',
  accountsNotShown: 'לא ניתן היה לטעון את רשימת החשבונות. יש לבדוק את החיבור ולנסות שוב.',
  retry: 'ניסיון נוסף',
  connect: 'התחברות ליעד',
  connecting: 'בהתחברות…',
  stop: 'עצירה',
  documentation: 'איפה אפשר למצוא את הפרטים?',
  egress: ({ addresses }) => `אם השרת מוגן בחומת אש, יש לאפשר חיבורים מהכתובות ${isolate(addresses)}.`,
  secretsStay: 'מידע סודי נשלח פעם אחת לצורך הבדיקה ולא יוצג שוב.',
};

export const accounts: Messages['accounts'] = {
  label: 'חשבונות קיימים',
  search: 'חיפוש בחשבונות',
  loading: 'החשבונות בטעינה…',
  loadFailed: 'לא ניתן היה לטעון את החשבונות.',
  retry: 'ניסיון נוסף',
  empty: 'עדיין לא חובר אף חשבון. כדי לחבר את החשבון הראשון יש לבחור באפשרות ”חשבון חדש”.',
  noMatch: ({ search }) => `אין חשבון שתואם לחיפוש ”${isolate(search)}”.`,
  found: ({ count: n }) => count(n, { one: 'חשבון אחד', two: 'שני חשבונות', other: '# חשבונות' }),
  connected: ({ when }) => `חובר ${isolate(when)}`,
  uses: ({ count: n }) =>
    n === 0
      ? 'עדיין לא בשימוש'
      : count(n, { one: 'בשימוש ביעד אחד', two: 'בשימוש בשני יעדים', other: 'בשימוש ב-# יעדים' }),
  choose: 'כדי להמשיך יש לבחור חשבון.',
};

export const forms: Messages['forms'] = {
  optional: 'אופציונלי',
  notLoaded: 'לא ניתן היה לטעון חלק מהטופס הזה.',
  retry: 'ניסיון נוסף',
  submit: 'שליחה',
  more: 'אפשרויות נוספות',
  forget: 'שכחת המפתח הזה',
  typeHostKey: `כבר יש לי את טביעת האצבע או שורה מ-${isolate('known_hosts')}`,
  reveal: 'הצגה',
  conceal: 'הסתרה',
  concealField: ({ label }) => `הסתרה: ${label}`,
  revealField: ({ label }) => `הצגה: ${label}`,
  chooseFile: 'בחירת קובץ',
  dropFile: 'או גרירה לכאן',
  notExplained: ({ code }) =>
    `הפעולה נכשלה (${isolate(code)}), ולא ניתן היה לטעון את ההסבר. יש לבדוק את החיבור ולנסות שוב.`,
  wrong: 'לא ניתן להשתמש בערך הזה.',
  fileTooLarge: 'הקובץ הזה גדול מדי למפתח.',
};

export const setup: Messages['setup'] = {
  heading: ({ name }) => `הגדרת ${isolate(name)}`,
  account: 'חשבון',
  checked: 'נבדק',
  name: 'שם',
  nameHelp: 'השם שבו היעד יופיע ברשימות.',
  description: 'תיאור',
  create: 'יצירת יעד',
  creating: 'ביצירה…',
  stop: 'עצירה',
  browse: 'עיון בתיקיות…',
  browseFailed: 'לא ניתן היה לטעון את התיקיות. יש לנסות שוב או להקליד את הנתיב.',
  landing: 'הקבצים יגיעו אל',
  writes: 'אובייקט בדיקה קטן ייכתב שם, ייקרא בחזרה ויימחק.',
};

export const folders: Messages['folders'] = {
  headingBuckets: 'בחירת באקט ותיקייה',
  headingFolders: 'בחירת תיקייה',
  where: 'המיקום הנוכחי',
  buckets: 'כל הבאקטים',
  loginFolder: 'תיקיית הכניסה',
  loading: 'בחיפוש…',
  found: ({ count: n, more }) =>
    n === 0
      ? 'אין כאן תיקיות.'
      : `${count(n, { one: 'פריט אחד', two: 'שני פריטים', other: '# פריטים' })}${more ? ' או יותר' : ''}.`,
  more: 'הצגת עוד',
  open: ({ name }) => `פתיחת ${isolate(name)}`,
  create: 'תיקייה חדשה',
  createName: 'שם התיקייה החדשה',
  createNow: 'יצירה',
  nameNeeded: 'יש להזין שם ללא לוכסנים.',
  choose: ({ place }) => `בחירה: ${isolate(place)}`,
  close: 'סגירה',
  retry: 'ניסיון נוסף',
  typeInstead: 'אפשר לסגור את החלון ולהקליד את הנתיב במקום זאת.',
};

export const done: Messages['done'] = {
  heading: 'היעד נוצר',
  intro: ({ name }) => `היעד ”${isolate(name)}” מוכן. מעכשיו אפשר להעביר אליו קבצים.`,
  type: 'יעד',
  name: 'שם',
  description: 'תיאור',
  account: 'חשבון',
  warnings: 'כדאי לדעת',
  saveAndExit: 'שמירה ויציאה',
  next: 'הבא',
  nextHelp: 'אפשר להמשיך באמצעות ”הבא”, או לעצור כאן באמצעות ”שמירה ויציאה” ולהמשיך בכל עת.',
};

export const checks: Messages['checks'] = {
  label: 'בדיקת החיבור',
  status: {
    pending: 'בהמתנה',
    running: 'בתהליך…',
    passed: 'עבר',
    warned: 'אזהרה',
    failed: 'נכשל',
    skipped: 'לא בוצע',
    unverifiable: 'לא ניתן לאמת מכאן',
  },
  blame: {
    input: 'בפרטים שהוזנו',
    storage: 'באחסון שלך',
    network: 'ברשת',
    page: 'באתר הזה',
    service: 'בשירות שלנו',
  },
  duration: ({ milliseconds }) =>
    milliseconds < 1000 ? `${milliseconds} אלפיות שנייה` : `${seconds.format(milliseconds / 1000)} שניות`,
  reference: ({ id }) => `מזהה לפנייה לתמיכה: ${isolate(id)}`,
  useRegion: ({ region }) => `שימוש באזור ${isolate(region)}`,
  useAddressStyle: ({ style }) => `שימוש בסגנון הכתובת ”${style}”`,
  createFolder: 'יצירת התיקייה',
  creatingFolder: 'התיקייה ביצירה…',
  checkFromServer: 'בדיקה מהשרת במקום זאת',
  tryAgain: 'ניסיון נוסף',
  more: 'מידע נוסף',
  moreAbout: ({ title }) => `מידע נוסף: ${title}`,
  optional: 'אופציונלי',
  again: 'בדיקה חוזרת',
  report: 'העתקת הדוח',
  stillAt: ({ label }) => `עדיין בשלב ”${label}”. אם הרשת איטית או שיש חומת אש, הפעולה עשויה להימשך עד דקה.`,
  copy: 'העתקה',
  copyWhat: ({ copy, what }) => `${copy}: ${what}`,
  copied: 'הועתק',
  notCopied: 'הדפדפן לא אפשר זאת: יש לסמן את הטקסט ולהעתיק אותו.',
  whoCanMend: ({ side }) => `היכן לתקן: ${side}`,
};

const encryptionKey = {
  label: 'מפתח הצפנה',
  help: `מצפין את הקבצים לפני ההעברה: רק מי שהמפתח הפרטי ברשותו יכול לקרוא אותם. מפתח ציבורי של ${isolate('PGP')}, כפי שמפיקה הפקודה ${isolate('gpg --armor --export')}, או של ${isolate('RSA')}.`,
};

const summary = {
  'Bucket name': 'שם הבאקט',
  'Folder path': 'נתיב התיקייה',
  'Top of the bucket': 'הרמה העליונה של הבאקט',
  Region: 'אזור',
  Endpoint: 'נקודת קצה',
  Server: 'שרת',
  'Login folder': 'תיקיית הכניסה',
  Encryption: 'הצפנה',
  'With your PGP key': `במפתח ${isolate('PGP')} שלך`,
  'With your RSA key': `במפתח ${isolate('RSA')} שלך`,
};

const bucketRegion = { label: 'האזור של הבאקט', help: 'רק אם הוא שונה מהאזור של החשבון.' };

const s3 = {
  summary,
  setupFields: { region: bucketRegion },
  probes: {
    reach: 'גישה לאחסון',
    credentials: 'בדיקת מפתח הגישה',
    list: 'הצגת תוכן התיקייה',
    write: 'כתיבת קובץ בדיקה קטן',
    read: 'קריאת הקובץ בחזרה',
    delete: 'מחיקת הקובץ',
  },
  findings: {
    credentials: ({ account, arn }) =>
      account === undefined ? '' : `חשבון ${isolate(account)}${arn === undefined ? '' : `, ${isolate(arn)}`}`,
  },
} satisfies DestinationTexts;

const folderPath = {
  label: 'נתיב התיקייה',
  help: `לדוגמה ${isolate('exports/daily')}. נוצר עם הקובץ הראשון. שדה ריק מציין את הרמה העליונה של הבאקט. ${isolate('%SEGMENT_NAME%')} או ${isolate('%SEGMENT_ID%')} בסוף הנתיב יוצרים תיקייה לכל פלח.`,
};

export const destinations: Readonly<Record<string, DestinationTexts>> = {
  'amazon-s3': {
    prerequisites: [
      `מפתח גישה של משתמש ${isolate('IAM')} שנוצר עבור ההעברות האלה, או תפקיד שנותן אמון בשירות שלנו.`,
      `ההרשאה ${isolate('s3:PutObject')} לתיקייה. עם ההרשאות ${isolate('s3:GetObject')}, ${isolate('s3:DeleteObject')} ו-${isolate('s3:ListBucket')} אפשר לאמת את ההעברות ולנקות אחריהן.`,
      'שם הבאקט והאזור שלו.',
      `לבאקט שמוצפן במפתח ${isolate('KMS')}: ההרשאות ${isolate('kms:GenerateDataKey')} ו-${isolate('kms:Decrypt')} למפתח הזה.`,
    ],
    ...s3,
    probes: { ...s3.probes, 'external-id': 'בדיקה שהתפקיד דורש את המזהה החיצוני' },
    fields: {
      method: {
        label: 'אופן מתן הגישה',
        options: {
          keys: { label: 'מפתח גישה' },
          role: {
            label: 'תפקיד',
            help: 'בטוח יותר: שום מפתח לא יוצא מהחשבון שלך, ואפשר לבטל את הגישה בכל עת.',
          },
        },
      },
      accessKeyId: {
        label: 'מזהה מפתח גישה',
        help: `במסוף ${isolate('AWS')}: ${menu('IAM', 'Users')}, המשתמש שלך, ${menu('Security credentials', 'Access keys')}. מתחיל ב-${isolate('AKIA')}, ואם הוא זמני – ב-${isolate('ASIA')}.`,
      },
      secretAccessKey: {
        label: 'מפתח גישה סודי',
        help: `מוצג ב-${isolate('AWS')} פעם אחת בלבד, בעת יצירת המפתח: ${isolate(40)} תווים. אם הוא אבד, יש ליצור מפתח חדש.`,
      },
      principal: {
        label: 'הזהות שמקבלת את התפקיד',
        help: 'הזהות הזו חייבת להופיע במדיניות האמון של התפקיד שלך.',
      },
      externalId: {
        label: 'מזהה חיצוני',
        help: 'מדיניות האמון חייבת לדרוש אותו, כדי שאף אחד אחר לא יוכל להשתמש בתפקיד שלך דרכנו.',
      },
      trustPolicy: {
        label: 'מדיניות אמון',
        help: 'שני הפרטים יחד, מוכנים להדבקה: כמדיניות אמון מותאמת אישית של תפקיד חדש, או כיחסי האמון של התפקיד שלך.',
      },
      roleArn: {
        label: `${isolate('ARN')} של התפקיד`,
        help: `במסוף ${isolate('AWS')}: ${menu('IAM', 'Roles')}, התפקיד שלך. נראה כך: ${isolate('arn:aws:iam::123456789012:role/exports')}.`,
      },
      region: {
        label: 'אזור',
        help: `המקום שבו נמצא הבאקט, לדוגמה ${isolate('eu-central-1')}. האזור מוצג ברשימת הבאקטים במסוף.`,
      },
      sessionToken: {
        label: 'אסימון סשן',
        help: 'רק למפתחות זמניים. התוקף שלהם פג: עדיף מפתח של משתמש שנוצר עבור ההעברה הזו.',
      },
      encryptionKey,
      bucket: {
        label: 'שם הבאקט',
        help: `כתובת ${isolate('s3://')} או ${isolate('ARN')} שיודבקו כאן יפוצלו אוטומטית. למפתח נדרשת ההרשאה ${isolate('s3:PutObject')} לתיקייה הזו. עם ההרשאות ${isolate('s3:GetObject')}, ${isolate('s3:DeleteObject')} ו-${isolate('s3:ListBucket')} אפשר לאמת את ההעברות ולנקות אחריהן.`,
      },
      folderPath,
    },
  },
  's3-compatible': {
    prerequisites: [
      `הכתובת של ${isolate('S3 API')}: נקודת הקצה, בלי הבאקט.`,
      'מפתח גישה שמורשה לכתוב קבצים בתיקייה. אם הוא מורשה גם לקרוא, להציג רשימה ולמחוק בה, אפשר לאמת את ההעברות.',
      'שם הבאקט.',
    ],
    ...s3,
    fields: {
      provider: { label: 'ספק', options: { other: { label: 'ספק אחר או לא ידוע' } } },
      endpoint: {
        label: 'נקודת קצה',
        help: `כתובת השירות בלי הבאקט, לדוגמה ${isolate('https://s3.example.com')}. אצל הספק היא נקראת ${isolate('S3 endpoint')} או כתובת ${isolate('S3 API')}.`,
      },
      accessKeyId: {
        label: 'מזהה מפתח גישה',
        help: `נוצר במסוף של הספק, בדרך כלל תחת ${isolate('Access keys')}, ${isolate('API keys')} או ${isolate('S3 credentials')}.`,
      },
      secretAccessKey: {
        label: 'מפתח גישה סודי',
        help: 'אצל רוב הספקים הוא מוצג פעם אחת בלבד, בעת יצירת המפתח.',
      },
      region: {
        label: 'אזור',
        help: `כפי שהספק כותב אותו. שירותים ללא אזורים מקבלים ${isolate('us-east-1')} או ${isolate('auto')}.`,
      },
      addressStyle: {
        label: 'סגנון כתובת',
        options: {
          auto: { label: 'אוטומטי', help: 'נקבע בעת בדיקת החיבור.' },
          path: {
            label: 'נתיב',
            help: `${isolate('https://s3.example.com/bucket')}, נתמך כמעט בכל שירות.`,
          },
          'virtual-host': { label: 'מארח וירטואלי' },
        },
      },
      sessionToken: { label: 'אסימון סשן', help: 'רק למפתחות זמניים.' },
      encryptionKey,
      bucket: {
        label: 'שם הבאקט',
        help: `כתובת ${isolate('s3://')} שתודבק כאן תפוצל אוטומטית. המפתח חייב להיות מורשה לכתוב קבצים (${isolate('PutObject')}) בתיקייה הזו; אם הוא מורשה גם לקרוא, להציג רשימה ולמחוק בה, אפשר לאמת את ההעברה.`,
      },
      folderPath,
    },
  },
  sftp: {
    prerequisites: [
      'שם המארח, הפורט ושם המשתמש.',
      'הסיסמה או המפתח הפרטי של המשתמש הזה.',
      'טביעת האצבע של מפתח השרת מבעלי השרת, לצורך השוואה.',
      'תיקייה שבה המשתמש מורשה לכתוב קבצים, לשנות את שמותיהם ולמחוק אותם.',
    ],
    summary,
    fields: {
      host: {
        label: 'מארח',
        help: `השם או הכתובת של השרת, לדוגמה ${isolate('sftp.example.com')}. כתובת ${isolate('sftp://')} שתודבק כאן תפוצל אוטומטית.`,
      },
      port: { label: 'פורט', help: `ב-${isolate('SFTP')} הפורט הוא ${isolate(22)}, אלא אם נמסר לך אחרת.` },
      username: { label: 'שם משתמש' },
      method: {
        label: 'כניסה באמצעות',
        options: {
          password: { label: 'סיסמה' },
          'private-key': { label: 'מפתח פרטי', help: 'בטוח יותר, ונדרש בשרתים רבים.' },
          'key-and-password': {
            label: 'מפתח פרטי וסיסמה',
            help: 'לשרתים שדורשים את שניהם, זה אחר זה.',
          },
        },
      },
      password: { label: 'סיסמה' },
      privateKey: {
        label: 'מפתח פרטי',
        help: `הטקסט המלא, כולל השורות ${isolate('BEGIN')} ו-${isolate('END')}. הוא נמצא בדרך כלל בקובץ בשם ${isolate('id_ed25519')} או ${isolate('id_rsa')}. קובץ עם הסיומת ${isolate('.pub')} הוא החלק הציבורי, ומקומו בשרת.`,
      },
      passphrase: { label: 'ביטוי הסיסמה של המפתח', help: 'רק אם המפתח נעול באמצעותו.' },
      hostKey: {
        label: 'זהות השרת',
        help: 'יש להשוות את טביעת האצבע לזו שנמסרה מבעלי השרת. שום מידע סודי לא יישלח לפני האישור.',
      },
      encryptionKey,
      folderPath: {
        label: 'נתיב התיקייה',
        help: `התיקייה חייבת להיות קיימת. נתיב שמתחיל ב-${isolate('/')} הוא מהשורש של השרת, ובלעדיו – מהתיקייה שמגיעים אליה אחרי הכניסה. שדה ריק מציין את התיקייה הזו עצמה.`,
      },
    },
    probes: {
      connect: 'התחברות לשרת',
      'host-key': 'בדיקת זהות השרת',
      login: 'כניסה',
      sftp: 'הפעלת העברת הקבצים',
      folder: 'פתיחת התיקייה',
      write: 'כתיבת קובץ בדיקה קטן',
      read: 'קריאת הקובץ בחזרה',
      rename: 'שינוי שם הקובץ',
      delete: 'מחיקת הקובץ',
    },
    findings: { sftp: ({ home }) => (home === undefined ? '' : `תיקיית הכניסה ${isolate(home)}`) },
  },
};
