import type { DestinationTexts, Messages } from '../messages.js';
import { isolate } from '../isolate.js';
import { plural } from '../plural.js';

const count = plural('he');

export const wizard: Messages['wizard'] = {
  label: 'חיבור יעד אחסון בענן',
  progress: 'התקדמות',
  steps: { catalog: 'יעד', auth: 'אימות', setup: 'הגדרה', created: 'סיום' },
  stepDone: 'הושלם',
  back: 'חזרה',
  cancel: 'ביטול',
  loading: 'בטעינה…',
  loadFailed: 'לא ניתן היה לטעון את השלב הזה. יש לבדוק את החיבור ולנסות שוב.',
  retry: 'ניסיון נוסף',
};

export const dialog: Messages['dialog'] = {
  close: 'סגירה',
  unsaved: 'לצאת בלי לשמור?',
  unsavedHelp: 'הפרטים שהוזנו לא נשמרו ויאבדו.',
  stay: 'המשך עריכה',
  discard: 'יציאה בלי לשמור',
};

export const catalog: Messages['catalog'] = {
  heading: 'בחירת יעד',
  intro: 'יש לבחור לאן יועברו הקבצים.',
  search: 'חיפוש ביעדים',
  connect: 'חיבור יעד',
  connectTo: ({ name }) => `חיבור יעד: ${isolate(name)}`,
};

export const catalogMore: Messages['catalogMore'] = {
  found: ({ count: n }) => count(n, { one: 'יעד אחד', two: 'שני יעדים', other: '# יעדים' }),
  empty: 'אין כאן יעדים זמינים.',
  another: 'הוספת חיבור נוסף',
  anotherOf: ({ name }) => `הוספת חיבור נוסף: ${isolate(name)}`,
  noMatch: ({ search }) => `אין יעד שתואם לחיפוש ”${isolate(search)}”.`,
  clearSearch: 'ניקוי החיפוש',
  noMatchOfFilter: 'אין יעד שתואם לבחירה הזאת.',
  showAll: 'הצגת הכול',
  showMore: ({ count }) => `הצגת עוד (${count})`,
  show: 'הצגה',
  all: 'הכול',
  mine: 'היעדים שלי',
  category: 'קטגוריה',
  allCategories: 'כל הקטגוריות',
  connected: ({ accounts, destinations }) =>
    count(accounts, { one: 'חשבון אחד', two: 'שני חשבונות', other: '# חשבונות' }) +
    (destinations === 0
      ? ''
      : count(destinations, { one: ', יעד אחד', two: ', שני יעדים', other: ', # יעדים' })),
  attention: 'נדרש טיפול',
  attentionHelp: ({ failing }) =>
    count(failing, {
      one: 'הבדיקה האחרונה של חשבון אחד נכשלה.',
      two: 'הבדיקה האחרונה של שני חשבונות נכשלה.',
      other: 'הבדיקה האחרונה של # חשבונות נכשלה.',
    }),
  more: ({ name }) => `מידע נוסף על ${isolate(name)}`,
  accounts: 'הצגת החשבונות',
  details: 'מה נדרש',
  documentation: 'תיעוד',
  newTab: 'נפתח בכרטיסייה חדשה',
  needs: 'לפני שמתחילים',
  checks: 'מה נבדק',
  addresses: 'כתובות שיש לאפשר בחומת האש',
  notLoaded: 'לא ניתן היה לטעון את הפרטים. יש לבדוק את החיבור ולנסות שוב.',
  close: 'סגירה',
};

export const destinations: Readonly<Record<string, DestinationTexts>> = {
  'amazon-s3': {
    category: 'אחסון אובייקטים',
    description: `העברת קבצים לבאקט בחשבון ${isolate('AWS')} שלך.`,
  },
  's3-compatible': {
    category: 'אחסון אובייקטים',
    name: `אחסון תואם ${isolate('S3')}`,
    description: `העברת קבצים ל-${isolate('MinIO')}, ${isolate('Ceph')}, ${isolate('Cloudflare R2')}, ${isolate('Wasabi')}, ${isolate('Backblaze B2')} ואחרים.`,
  },
  sftp: { category: 'שרתי קבצים', description: 'העברת קבצים לתיקייה בשרת שלך.' },
};
