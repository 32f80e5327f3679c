import type { Messages } from '../messages.js';
import { isolate, isolateWords } from '../isolate.js';
import { plural } from '../plural.js';

const count = plural('he');
const keyName = (kind: string, bits: number): string =>
  isolate(kind) + (bits > 0 ? `, ${isolate(bits)} ביט` : '');
const characters = (n: number): string => count(n, { one: 'תו אחד', two: 'שני תווים', other: '# תווים' });
const quoted = (fact: string): string => `”${isolate(fact)}”`;
const menu = (...names: readonly string[]): string => names.map(isolate).join(', ');

/** Where the keys of a provider are, by its name. What consoles show only in English stays English. */
const KEYS: ReadonlyMap<string, string> = new Map([
  [
    'Cloudflare R2',
    `${menu('R2', 'Manage API tokens')}: אסימון עם ${quoted('Object Read & Write')} מציג מזהה מפתח גישה ומפתח סודי.`,
  ],
  [
    'MinIO',
    `${menu('MinIO Console', 'Access Keys')}. לרוב ${isolate('S3 API')} עונה בפורט ${isolate(9000)}, והמסוף בפורט אחר.`,
  ],
  ['Ceph Object Gateway', `נוצרים על ידי מנהלי האשכול באמצעות ${isolate('radosgw-admin')}.`],
  ['Wasabi', `המסוף של ${menu('Wasabi', 'Access Keys')}.`],
  [
    'Backblaze B2',
    `${isolate('Application Keys')}. הערך ${isolate('keyID')} הוא מזהה מפתח הגישה, ו-${isolate('applicationKey')} הוא המפתח הסודי; המפתח הראשי (${isolate('master key')}) לא מתאים.`,
  ],
  ['DigitalOcean Spaces', `לוח הבקרה, ${menu('Spaces Object Storage', 'Access Keys')}.`],
  [
    'Google Cloud Storage',
    `${menu('Cloud Storage', 'Settings', 'Interoperability')}: מפתח ${isolate('HMAC')}, רצוי של חשבון שירות.`,
  ],
  ['Scaleway', `${menu('IAM', 'API keys')}, עם ${isolate('Object Storage')} כפרויקט המועדף.`],
  ['OVHcloud', `${menu('Public Cloud', 'Object Storage', 'S3 users')}.`],
  ['Hetzner', `המסוף, הפרויקט שלך, ${menu('Security', 'S3 credentials')}.`],
  ['Akamai (Linode)', `${menu('Cloud Manager', 'Object Storage', 'Access Keys')}.`],
  [
    'IBM Cloud Object Storage',
    `${isolate('Service credentials')} עם ${quoted('Include HMAC credential')}: הערכים שתחת ${isolate('cos_hmac_keys')}.`,
  ],
  [
    'Oracle Cloud',
    `הפרופיל שלך, ${isolate('Customer secret keys')}. מפתח הגישה מוצג ברשימה, והמפתח הסודי מוצג פעם אחת בלבד.`,
  ],
  ['Storj', `${isolate('Access Keys')}, מסוג ${isolate('S3 credentials')}.`],
  ['Tigris', `לוח הבקרה, ${isolate('Access Keys')}.`],
  ['IDrive e2', `לוח הבקרה, ${isolate('Access Keys')}. נקודת הקצה מופיעה ליד האזור.`],
  ['Alibaba Cloud OSS', `${menu('RAM', 'Users', 'AccessKey')}.`],
]);

export const issues: Messages['issues'] = {
  required: () => 'יש למלא את השדה הזה.',
  'too-long': ({ max }) => `אפשר להזין לכל היותר ${characters(max)}.`,
  'too-short': ({ min }) => `יש להזין לפחות ${characters(min)}.`,
  'not-a-number': () => 'יש להזין מספר.',
  'out-of-range': ({ min, max }) => `יש להזין מספר מ-${isolate(min)} עד ${isolate(max)}.`,
  'unknown-choice': () => 'יש לבחור באחת האפשרויות.',
  'not-offered': () => 'השירות הזה לא מציע זאת. יש להשאיר את השדה ריק.',
  format: () => 'הערך הזה אינו במבנה הצפוי.',
  custom: ({ message }) => isolateWords(message),
  'access-key.is-secret': () =>
    `זה נראה כמו מפתח הגישה הסודי. מזהה מפתח הגישה קצר יותר ולרוב מתחיל ב-${isolate('AKIA')}.`,
  'access-key.format': ({ length }) =>
    `זה לא מזהה מפתח גישה: יש בו ${characters(length)}. מזהה של ${isolate('AWS')} מורכב מ-${isolate(20)} אותיות גדולות וספרות.`,
  'secret-key.is-key-id': () =>
    'זה נראה כמו מזהה מפתח הגישה. מפתח הגישה הסודי ארוך יותר, ומוצג פעם אחת בלבד, בעת יצירת המפתח.',
  'secret-key.length': ({ length }) =>
    `במפתח הסודי הזה יש ${characters(length)}, ובמפתחות גישה סודיים של ${isolate('AWS')} יש ${isolate(40)}. יש להעתיק אותו שוב במלואו.`,
  'session-token.required': () =>
    `מזהה מפתח שמתחיל ב-${isolate('ASIA')} הוא זמני: הוא פועל רק יחד עם אסימון הסשן שלו.`,
  'region.format': () => `יש להזין קוד אזור כמו ${isolate('eu-central-1')}.`,
  'endpoint.format': () => `יש להזין את כתובת השירות, כמו ${isolate('https://s3.example.com')}.`,
  'endpoint.scheme': () => `הכתובת חייבת להתחיל ב-${isolate('https://')} או ב-${isolate('http://')}.`,
  'endpoint.placeholder': ({ placeholder }) =>
    `יש להחליף את ${isolate(placeholder)} בערך שלך: הכתובת המלאה מוצגת אצל הספק.`,
  'role.format': () =>
    `יש להזין ${isolate('ARN')} של תפקיד, כמו ${isolate('arn:aws:iam::123456789012:role/exports')}.`,
  'role.partition': ({ partition }) =>
    `התפקיד שייך למחיצה ${isolate(partition)}: יש להזין אזור של המחיצה הזו.`,
  'bucket.length': ({ length }) =>
    `בשם של באקט יש ${isolate(3)} עד ${isolate(63)} תווים, ובשם הזה יש ${isolate(length)}.`,
  'bucket.uppercase': () => 'בשם של באקט אין אותיות גדולות.',
  'bucket.characters': ({ characters: wrong }) =>
    `בשם של באקט יש רק אותיות קטנות, ספרות, מקפים ונקודות. לא מותר: ${isolate(wrong)}`,
  'bucket.edges': () => 'שם של באקט מתחיל ומסתיים באות או בספרה.',
  'bucket.dots': () => 'בשם של באקט אין שתי נקודות רצופות.',
  'bucket.ip-address': () => `שם של באקט לא יכול להיראות כמו כתובת ${isolate('IP')}.`,
  'bucket.reserved': ({ part }) =>
    `${quoted(part)} שמור ל-${isolate('AWS')} ולא יכול להיות שם חלק משם של באקט.`,
  'folder.dot-segment': ({ segment }) =>
    `${quoted(segment)} לא יכול להיות כאן תיקייה. יש לכתוב את הנתיב המלא מלמעלה, בלי ${isolate('.')} ו-${isolate('..')}`,
  'folder.control-characters': () => 'הנתיב מכיל תווי בקרה בלתי נראים. יש להקליד אותו שוב.',
  'folder.macro-unknown': ({ macro }) =>
    `אין מאקרו ${isolate(macro)}. אפשר להשתמש ב-${isolate('%SEGMENT_NAME%')} וב-${isolate('%SEGMENT_ID%')}.`,
  'folder.macro-place': ({ macro }) =>
    `${isolate(macro)} חייב להיות תיקייה נפרדת בסוף הנתיב, כמו ${isolate(`exports/${macro}`)}.`,
  'folder.too-long': ({ bytes, max }) =>
    `אורך הנתיב הוא ${isolate(bytes)} בייט, ואפשר ${isolate(max)} לכל היותר.`,
  'host.format': () => `יש להזין שם מארח כמו ${isolate('sftp.example.com')}, או כתובת ${isolate('IP')}.`,
  'host-key.format': () =>
    `יש להזין טביעת אצבע כמו ${isolate('SHA256:…')}, שורה מ-${isolate('known_hosts')}, או את התוכן של קובץ ${isolate('.pub')} של השרת.`,
  'host-key.other-host': () =>
    `השרת הזה לא מופיע באף אחת מהשורות, והן שייכות לכמה שרתים. יש להזין רק את השורות שלו: הפקודה ${isolate('ssh-keygen -F')} עם שמו מציגה אותן.`,
  'host-key.md5': () =>
    `טביעת האצבע הזו כתובה בצורה הישנה (${isolate('MD5')}), שאפשר לזייף. יש לבקש את זו שמתחילה ב-${isolate('SHA256:')}`,
  'host-key.authority': () =>
    'השורה הזו עוסקת ברשות שחותמת על מפתחות מארח, ואין בכך תמיכה כאן. יש להזין את המפתח של השרת עצמו.',
  'key.not-a-key': () =>
    `זה לא מפתח פרטי. מפתח פרטי מתחיל בשורה כמו ${quoted('-----BEGIN OPENSSH PRIVATE KEY-----')}.`,
  'key.public': () => `זה המפתח הציבורי. כאן נדרש המפתח הפרטי: הקובץ באותו שם בלי ${quoted('.pub')}.`,
  'key.certificate': () => 'זו תעודה. כאן נדרש המפתח הפרטי ששייך אליה.',
  'key.truncated': () =>
    `סוף המפתח חסר. יש להעתיק את הקובץ כולו, כולל השורה האחרונה עם ${quoted('-----END')}.`,
  'key.putty': ({ version }) =>
    version === 3
      ? `זה מפתח ${isolate('PuTTY')} נעול, גרסה ${isolate(3)}. יש לבטל את נעילתו או להמיר אותו: ${isolate('puttygen key.ppk -O private-openssh -o key')}. בחלון של ${isolate('PuTTYgen')}: ${menu('Conversions', 'Export OpenSSH key')}.`
      : `זה מפתח ${isolate('PuTTY')}, גרסה ${isolate(version)}. יש להמיר אותו: ${isolate('puttygen key.ppk -O private-openssh -o key')}. בחלון של ${isolate('PuTTYgen')}: ${menu('Conversions', 'Export OpenSSH key')}.`,
  'key.hardware': () =>
    `המפתח הזה שמור בהתקן אבטחה, ורק בעליו יכולים להשתמש בו, במגע. להעברות יש להשתמש במפתח נפרד: ${isolate('ssh-keygen -t ed25519')}`,
  'key.passphrase-needed': () => 'המפתח הזה נעול. יש להזין את ביטוי הסיסמה שלו.',
  'encryption-key.not-a-key': () =>
    `זה לא מפתח ציבורי של ${isolate('PGP')} או ${isolate('RSA')}, ורק בהם אפשר להשתמש. מפתח ${isolate('PGP')} מתחיל בשורה כמו ${quoted('-----BEGIN PGP PUBLIC KEY BLOCK-----')}. לייצוא המפתח שלך: ${isolate('gpg --armor --export you@example.com')}`,
  'encryption-key.private': () =>
    'זה היה המפתח הפרטי, או טקסט שכלל אותו. הוא הוסר ולא נשלח לשום מקום: איתו כל אחד היה יכול לקרוא את הקבצים שלך. יש להדביק את המפתח הציבורי, או להשאיר את השדה ריק לקבצים ללא הצפנה.',
  'encryption-key.truncated': () =>
    `סוף המפתח חסר. יש להעתיק את הטקסט כולו, כולל השורה האחרונה עם ${quoted('-----END')}.`,
  'encryption-key.certificate': () =>
    `זו תעודה. נדרש רק המפתח שלה: ${isolate('openssl x509 -pubkey -noout -in certificate.pem')}`,
  'encryption-key.ssh': () =>
    `זה מפתח ${isolate('SSH')}. מפתח ${isolate('RSA')} אפשר להמיר באמצעות הפקודה: ${isolate('ssh-keygen -e -m PKCS8 -f key.pub')}`,
  'encryption-key.damaged': () =>
    'לא ניתן לקרוא את המפתח הזה: משהו בו השתנה או אבד. יש לייצא אותו מחדש ולהעתיק את הטקסט כולו.',
  'encryption-key.not-examined': () =>
    'לא ניתן היה לבחון את המפתח הזה, והוא לא נשלח: רכיב הבחינה לא נטען. יש לנסות שוב.',
  'encryption-key.no-owner': () =>
    `במפתח הזה לא מצוינים בעלים; כך חלק משרתי המפתחות מוסרים מפתחות. יש לייצא אותו מהמקום שבו נוצר: ${isolate('gpg --armor --export you@example.com')}`,
  'encryption-key.expired': ({ date }) =>
    `תוקף המפתח הזה פג ב-${isolate(date)}. יש להאריך אותו או ליצור מפתח חדש, ואז לייצא שוב.`,
  'encryption-key.revoked': () => 'המפתח הזה בוטל על ידי בעליו. יש להשתמש במפתח אחר.',
  'encryption-key.cannot-encrypt': () =>
    'המפתח הזה יכול לחתום אבל לא להצפין. יש להוסיף מפתח משנה להצפנה, ואז לייצא שוב.',
  'encryption-key.weak': ({ kind, bits }) =>
    `המפתח הזה (${keyName(kind, bits)}) חלש מכדי לשמור על סודיות הקבצים. יש להשתמש ב-${isolate('RSA')} של ${isolate(2048)} ביט לפחות, או בסוג חדש יותר.`,
};

export const notices: Messages['notices'] = {
  'notice.cleaned': () => 'הוסרו רווחים או תווים בלתי נראים מסביב לערך.',
  'notice.bucket-split': ({ bucket, folder }) =>
    folder === ''
      ? `בטקסט שהודבק זוהה הבאקט ${quoted(bucket)}.`
      : `בטקסט שהודבק זוהו הבאקט ${quoted(bucket)} והתיקייה ${quoted(folder)}.`,
  'notice.folder-slashes': () => 'הוסרו לוכסנים שהיו יוצרים תיקיות ללא שם.',
  'notice.folder-root': () => 'שדה ריק מציין את הרמה העליונה: אין צורך בתיקייה.',
  'notice.host-split': ({ host, folder }) =>
    `זוהה המארח ${quoted(host)}; השאר הועבר לשדות המתאימים.${folder === '' ? '' : ` התיקייה ${quoted(folder)} ממתינה בשלב הבא.`}`,
  'notice.host-keys': ({ count: n }) =>
    count(n, {
      one: 'זוהה מפתח אחד של השרת.',
      two: 'זוהו שני מפתחות של השרת.',
      other: 'זוהו # מפתחות של השרת.',
    }),
  'notice.key': ({ kind, bits }) => `זה מפתח פרטי: ${keyName(kind, bits)}.`,
  'notice.key-locked': ({ kind, bits }) =>
    `המפתח הפרטי הזה (${keyName(kind, bits)}) נעול: נדרש ביטוי הסיסמה שלו.`,
  'notice.key-weak': ({ kind, bits }) =>
    `המפתח הזה (${keyName(kind, bits)}) חלש מדי לשרתים רבים כיום. עדיף ליצור מפתח חדש: ${isolate('ssh-keygen -t ed25519')}`,
  'notice.key-unwrapped': () => `המפתח היה מקודד ב-${isolate('Base64')} ופוענח.`,
  'notice.encryption-key': ({ kind, bits, owner, fingerprint }) =>
    `הקבצים יוצפנו${owner === '' ? '' : ` עבור ${isolate(owner)}`}: ${keyName(kind, bits)}${fingerprint === '' ? '' : `, טביעת אצבע ${isolate(fingerprint)}`}.`,
  'notice.encryption-key-ends': ({ date }) =>
    `תוקף המפתח הזה יפוג ב-${isolate(date)}. יש לספק מפתח חדש לפני כן, אחרת ההעברות ייכשלו.`,
  'notice.endpoint-scheme': ({ scheme }) => `לפני הכתובת נוסף ${isolate(`${scheme}://`)}.`,
  'notice.endpoint-split': ({ bucket }) =>
    `כאן נדרשת רק כתובת השירות. הבאקט ${quoted(bucket)} ממתין בשלב הבא.`,
  'notice.provider': ({ provider, keys }) =>
    `זהו ${isolate(provider)}. מיקום המפתחות: ${KEYS.get(provider) ?? isolate(keys)}`,
  'notice.filled': () => 'הטקסט שהודבק מילא כמה שדות. כדאי לעבור עליהם.',
  'notice.region': ({ region }) => `נכתב כקוד אזור: ${isolate(region)}.`,
};

export const remedies: Messages['remedies'] = {
  'iam-policy': {
    title: 'המדיניות הנדרשת',
    where: `במסוף ${isolate('AWS')}: ${isolate('IAM')}, המשתמש או התפקיד שלך, ${menu('Add permissions', 'Create inline policy', 'JSON')}. רק התיקייה הזו מאושרת. ההצהרות ששמן מתחיל ב-${isolate('Optional')} מאפשרות לאמת העברה ולנקות אחריה.`,
  },
  's3-policy': {
    title: 'המדיניות הנדרשת',
    where: `בשירותים שתומכים במדיניות, כמו ${isolate('MinIO')}, ${isolate('Ceph')} או ${isolate('Wasabi')}: יש לצרף אותה למשתמש של המפתח הזה. באחרים יש לכך הגדרה של המפתח.`,
  },
  'cors-rules': {
    title: `כללי ${isolate('CORS')} לאתר הזה`,
    where: `במסוף של האחסון: הבאקט, ${isolate('Permissions')} או ${menu('Settings', 'CORS')}. אם כבר יש כללים, יש להוסיף אליהם את הכלל הזה.`,
  },
  'cors-command': {
    title: 'אותו הדבר כפקודה',
    where: `לטרמינל עם ${isolate('AWS CLI')} ומפתח שמורשה לשנות את הבאקט. הפקודה מחליפה את כל הכללים של הבאקט.`,
  },
  'trust-policy': {
    title: 'מדיניות האמון של התפקיד',
    where: `במסוף ${isolate('AWS')}: ${menu('IAM', 'Roles')}, התפקיד שלך, ${menu('Trust relationships', 'Edit trust policy')}. אם גם אחרים משתמשים בתפקיד, יש להוסיף את ההצהרה למדיניות הקיימת.`,
  },
  'connect-src': {
    title: 'מה מדיניות האתר הזה חייבת לאפשר',
    where: `למנהלי האתר הזה: יש להוסיף את המקורות האלה ל-${isolate('Content-Security-Policy')} שלו.`,
  },
  'authorized-keys': {
    title: `השורה ל-${isolate('authorized_keys')}`,
    where: `בשרת: יש להוסיף אותה בסוף הקובץ ${isolate('~/.ssh/authorized_keys')} של המשתמש הזה.`,
  },
  firewall: {
    title: 'הכתובות שיש לאפשר',
    where: 'למנהלי חומת האש שלפני השרת: אנחנו מתחברים מהכתובות האלה.',
  },
};

const NOT_SENT = 'לא נשלח שום מידע סודי.';

export const hostKey: Messages['hostKey'] = {
  heading: 'זה השרת שלך?',
  intro: ({ host, port }) =>
    `השרת ${isolate(host)}, פורט ${isolate(port)}, מזדהה באמצעות המפתח שלמטה. ${NOT_SENT} ` +
    'יש להשוות את טביעת האצבע לזו שנמסרה מבעלי השרת.',
  otherHeading: 'גם המפתח הזה שייך לשרת שלך?',
  otherIntro: ({ host, port }) =>
    `השרת ${isolate(host)}, פורט ${isolate(port)}, מציג מפתח מסוג שעדיין לא אושר. לשרת יכולים להיות כמה מפתחות. ` +
    `${NOT_SENT} יש להשוות גם את טביעת האצבע הזו מול בעלי השרת.`,
  changedHeading: 'אזהרה: השרת הזה מציג מפתח שונה מהקודם',
  changedIntro: ({ host, port }) =>
    `ייתכן שהשרת ${isolate(host)}, פורט ${isolate(port)}, הותקן מחדש, או שמישהו הציב באמצע מחשב אחר שיכול ` +
    `לקרוא את כל מה שמועבר. ${NOT_SENT} יש לברר עם בעלי השרת, בטלפון או בדרך בטוחה אחרת, מה מהשניים קרה.`,
  expected: 'אושר בעבר',
  shown: `טביעת האצבע כעת (${isolate('SHA-256')})`,
  consent: 'ביררתי עם בעלי השרת, וטביעת האצבע החדשה נכונה.',
  consentMissing: 'יש לברר קודם עם בעלי השרת, ואז לאשר זאת כאן.',
  replace: 'החלפת המפתח שאושר',
  algorithm: 'סוג המפתח',
  fingerprint: `טביעת אצבע (${isolate('SHA-256')})`,
  howTo: 'בשרת, הפקודה הזו מציגה אותה:',
  confirm: 'טביעת האצבע תואמת – התחברות',
  decline: 'לא להתחבר',
};

export const accountActions: Messages['accountActions'] = {
  works: 'פועל',
  attention: 'נדרש טיפול',
  expired: 'התוקף פג',
  neverChecked: 'עדיין לא נבדק',
  checked: ({ when }) => `נבדק ${isolate(when)}`,
  expires: ({ when }) => `התוקף יפוג ${isolate(when)}`,
  ended: ({ when }) => `התוקף פג ${isolate(when)}`,
  previous: 'הדף הקודם',
  next: 'הדף הבא',
  page: ({ page, total }) =>
    count(page, { other: 'דף #' }) +
    count(total, { one: ', חשבון אחד', two: ', שני חשבונות', other: ', # חשבונות' }),
  menu: ({ label }) => `פעולות עבור ${isolate(label)}`,
  rename: 'שינוי שם',
  check: 'בדיקה חוזרת',
  replace: 'החלפת פרטי הכניסה',
  delete: 'מחיקה',
  cancel: 'להשאיר ללא שינוי',
  close: 'סגירה',
  stop: 'עצירה',
  name: 'שם החשבון',
  nameHelp: ({ label }) => `אם השדה יישאר ריק, השם יהיה ${quoted(label)}.`,
  save: 'שמירה',
  renamed: ({ label }) => `שם החשבון הוא כעת ${quoted(label)}.`,
  checking: 'החשבון בבדיקה…',
  checkPassed: 'החשבון פועל.',
  replaceHelp: ({ label }) =>
    `עבור ${isolate(label)}. הערכים החדשים ייבדקו קודם. עד שיימצאו תקינים, הערכים הקודמים יישארו בשימוש.`,
  replaceNow: 'בדיקה והחלפה',
  replaced: 'פרטי הכניסה החדשים פועלים והחליפו את הקודמים.',
  looking: 'בחיפוש יעדים שמשתמשים בחשבון הזה…',
  deleteQuestion: ({ label }) =>
    `למחוק את ${quoted(label)}? המידע הסודי של החשבון יימחק. מה שנמצא באחסון יישאר שם.`,
  deleteNow: 'מחיקת החשבון',
  inUse: ({ count: n }) =>
    count(n, {
      one: 'לא ניתן למחוק את החשבון הזה כל עוד הוא בשימוש ביעד אחד:',
      two: 'לא ניתן למחוק את החשבון הזה כל עוד הוא בשימוש בשני יעדים:',
      other: 'לא ניתן למחוק את החשבון הזה כל עוד הוא בשימוש ב-# יעדים:',
    }),
  andMore: ({ count: n }) => count(n, { one: 'ועוד אחד', two: 'ועוד שניים', other: 'ועוד #' }),
  deleteFirst: 'יש למחוק קודם את היעדים האלה, או להגדיר להם חשבון אחר.',
  deleted: ({ label }) => `החשבון ${quoted(label)} נמחק.`,
};

export const errorSummary: Messages['errorSummary'] = {
  title: ({ count: wrong }) =>
    count(wrong, {
      one: 'שדה אחד דורש בדיקה נוספת',
      two: 'שני שדות דורשים בדיקה נוספת',
      other: '# שדות דורשים בדיקה נוספת',
    }),
};
