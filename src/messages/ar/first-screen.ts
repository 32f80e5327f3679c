import type { DestinationTexts, Messages } from '../messages.js';
import { isolate } from '../isolate.js';
import { plural } from '../plural.js';

const count = plural('ar-u-nu-latn');

export const wizard: Messages['wizard'] = {
  label: 'توصيل وجهة تخزين سحابي',
  progress: 'التقدّم',
  steps: { catalog: 'الوجهة', auth: 'المصادقة', setup: 'الإعداد', created: 'الإنهاء' },
  stepDone: 'تم',
  back: 'رجوع',
  cancel: 'إلغاء',
  loading: 'جارٍ التحميل…',
  loadFailed: 'تعذّر تحميل هذه الخطوة. تحقّق من اتصالك ثم أعد المحاولة.',
  retry: 'إعادة المحاولة',
};

export const dialog: Messages['dialog'] = {
  close: 'إغلاق',
  unsaved: 'هل تريد المغادرة دون حفظ؟',
  unsavedHelp: 'ما أدخلته غير محفوظ وسيُفقد.',
  stay: 'متابعة التحرير',
  discard: 'تجاهل',
};

export const catalog: Messages['catalog'] = {
  heading: 'اختيار وجهة',
  intro: 'اختر المكان الذي تريد تسليم ملفاتك إليه.',
  search: 'البحث في الوجهات',
  connect: 'توصيل الوجهة',
  connectTo: ({ name }) => `توصيل الوجهة: ${isolate(name)}`,
};

export const catalogMore: Messages['catalogMore'] = {
  found: ({ count: n }) =>
    count(n, {
      zero: 'لا وجهات',
      one: 'وجهة واحدة',
      two: 'وجهتان',
      few: '# وجهات',
      many: '# وجهة',
      other: '# وجهة',
    }),
  empty: 'لا تتوفر وجهات هنا.',
  another: 'إضافة أخرى',
  anotherOf: ({ name }) => `إضافة أخرى: ${isolate(name)}`,
  noMatch: ({ search }) => `لا توجد وجهة تطابق «${isolate(search)}».`,
  clearSearch: 'مسح البحث',
  noMatchOfFilter: 'لا توجد وجهة تطابق هذا الاختيار.',
  showAll: 'عرض الكل',
  showMore: ({ count }) => `عرض المزيد (${count})`,
  show: 'عرض',
  all: 'الكل',
  mine: 'وجهاتي',
  category: 'الفئة',
  allCategories: 'كل الفئات',
  connected: ({ accounts, destinations }) =>
    count(accounts, {
      zero: 'لا حسابات',
      one: 'حساب واحد',
      two: 'حسابان',
      few: '# حسابات',
      many: '# حسابًا',
      other: '# حساب',
    }) +
    (destinations === 0
      ? ''
      : count(destinations, {
          one: '، وجهة واحدة',
          two: '، وجهتان',
          few: '، # وجهات',
          many: '، # وجهة',
          other: '، # وجهة',
        })),
  attention: 'يحتاج إلى انتباه',
  attentionHelp: ({ failing }) =>
    count(failing, {
      zero: 'لم يفشل آخر تحقق لأي حساب.',
      one: 'فشل آخر تحقق لحساب واحد.',
      two: 'فشل آخر تحقق لحسابين.',
      few: 'فشل آخر تحقق لـ # حسابات.',
      many: 'فشل آخر تحقق لـ # حسابًا.',
      other: 'فشل آخر تحقق لـ # حساب.',
    }),
  more: ({ name }) => `المزيد عن ${isolate(name)}`,
  accounts: 'عرض الحسابات',
  details: 'ما تحتاجه',
  documentation: 'الوثائق',
  newTab: 'يُفتح في علامة تبويب جديدة',
  needs: 'قبل أن تبدأ',
  checks: 'ما يجري التحقق منه',
  addresses: 'عناوين يجب السماح بها في جدارك الناري',
  notLoaded: 'تعذّر تحميل التفاصيل. تحقّق من اتصالك ثم أعد المحاولة.',
  close: 'إغلاق',
};

export const destinations: Readonly<Record<string, DestinationTexts>> = {
  'amazon-s3': {
    category: 'تخزين الكائنات',
    description: `تسليم الملفات إلى حاوية في حساب ${isolate('AWS')} الخاص بك.`,
  },
  's3-compatible': {
    category: 'تخزين الكائنات',
    name: `تخزين متوافق مع ${isolate('S3')}`,
    description: `تسليم الملفات إلى ${isolate('MinIO')} و${isolate('Ceph')} و${isolate('Cloudflare R2')} و${isolate('Wasabi')} و${isolate('Backblaze B2')} وغيرها.`,
  },
  sftp: { category: 'خوادم الملفات', description: 'تسليم الملفات إلى مجلد على خادمك الخاص.' },
};
