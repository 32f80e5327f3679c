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
  found: ({ count: n }) =>
    count(n, {
      zero: 'لا وجهات',
      one: 'وجهة واحدة',
      two: 'وجهتان',
      few: '# وجهات',
      many: '# وجهة',
      other: '# وجهة',
    }),
  noMatch: ({ search }) => `لا توجد وجهة تطابق «${isolate(search)}».`,
  clearSearch: 'مسح البحث',
  empty: 'لا تتوفر وجهات هنا.',
};

export const destinations: Readonly<Record<string, DestinationTexts>> = {
  'amazon-s3': { description: `تسليم الملفات إلى حاوية في حساب ${isolate('AWS')} الخاص بك.` },
  's3-compatible': {
    name: `تخزين متوافق مع ${isolate('S3')}`,
    description: `تسليم الملفات إلى ${isolate('MinIO')} و${isolate('Ceph')} و${isolate('Cloudflare R2')} و${isolate('Wasabi')} و${isolate('Backblaze B2')} وغيرها.`,
  },
  sftp: { description: 'تسليم الملفات إلى مجلد على خادمك الخاص.' },
};
