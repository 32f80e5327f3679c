import type { DestinationTexts, Messages } from '../messages.js';
import { isolate } from '../isolate.js';
import { plural } from '../plural.js';

const count = plural('ar-u-nu-latn');
const seconds = new Intl.NumberFormat('ar-u-nu-latn', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const whole = new Intl.NumberFormat('ar-u-nu-latn');

export const auth: Messages['auth'] = {
  heading: ({ name }) => `الاتصال بـ ${isolate(name)}`,
  accountChoice: 'الحساب',
  existing: 'حساب موجود',
  existingHelp: 'استخدام بيانات اعتماد مخزّنة من قبل.',
  new: 'حساب جديد',
  newHelp: 'إدخال بيانات اعتماد. يجري التحقق منها قبل تخزينها.',
  loadingAccounts: 'جارٍ تحميل الحسابات…',
  accountsNotShown: 'تعذّر تحميل قائمة الحسابات. تحقّق من اتصالك ثم أعد المحاولة.',
  retry: 'إعادة المحاولة',
  connect: 'الاتصال بالوجهة',
  connecting: 'جارٍ الاتصال…',
  stop: 'إيقاف',
  documentation: 'أين أجد هذه البيانات؟',
  egress: ({ addresses }) => `إذا كان الخادم محميًا بجدار ناري، فاسمح بالاتصالات من ${isolate(addresses)}.`,
  secretsStay: 'تُرسَل البيانات السرية مرة واحدة لإجراء التحقق، ولا تُعرض بعد ذلك أبدًا.',
};

export const accounts: Messages['accounts'] = {
  label: 'الحسابات الموجودة',
  search: 'البحث في الحسابات',
  loading: 'جارٍ تحميل الحسابات…',
  loadFailed: 'تعذّر تحميل الحسابات.',
  retry: 'إعادة المحاولة',
  empty: 'لم يُوصَّل أي حساب بعد. اختر «حساب جديد» لتوصيل الحساب الأول.',
  noMatch: ({ search }) => `لا يوجد حساب يطابق «${isolate(search)}».`,
  found: ({ count: n }) =>
    count(n, {
      zero: 'لا حسابات',
      one: 'حساب واحد',
      two: 'حسابان',
      few: '# حسابات',
      many: '# حسابًا',
      other: '# حساب',
    }),
  connected: ({ when }) => `تم التوصيل ${isolate(when)}`,
  uses: ({ count: n }) =>
    count(n, {
      zero: 'لم يُستخدم بعد',
      one: 'تستخدمه وجهة واحدة',
      two: 'تستخدمه وجهتان',
      few: 'تستخدمه # وجهات',
      many: 'تستخدمه # وجهة',
      other: 'تستخدمه # وجهة',
    }),
  choose: 'اختر حسابًا للمتابعة.',
};

export const forms: Messages['forms'] = {
  optional: 'اختياري',
  notLoaded: 'تعذّر تحميل جزء من هذا النموذج.',
  retry: 'إعادة المحاولة',
  submit: 'إرسال',
  more: 'خيارات أخرى',
  forget: 'نسيان هذا المفتاح',
  typeHostKey: `لديّ البصمة أو سطر من ${isolate('known_hosts')}`,
  reveal: 'إظهار',
  conceal: 'إخفاء',
  concealField: ({ label }) => `إخفاء ${label}`,
  revealField: ({ label }) => `إظهار ${label}`,
  chooseFile: 'اختيار ملف',
  dropFile: 'أو إفلاته هنا',
  notExplained: ({ code }) =>
    `لم ينجح ذلك (${isolate(code)})، وتعذّر تحميل ما يشرح السبب. تحقّق من اتصالك ثم أعد المحاولة.`,
  wrong: 'لا يمكن استخدام هذا الإدخال.',
  fileTooLarge: 'هذا الملف أكبر من أن يكون مفتاحًا.',
};

export const setup: Messages['setup'] = {
  heading: ({ name }) => `إعداد ${isolate(name)}`,
  account: 'الحساب',
  checked: 'تم التحقق',
  name: 'الاسم',
  nameHelp: 'الاسم الذي تظهر به هذه الوجهة في القوائم.',
  description: 'الوصف',
  create: 'إنشاء الوجهة',
  creating: 'جارٍ الإنشاء…',
  stop: 'إيقاف',
  browse: 'تصفّح المجلدات…',
  browseFailed: 'تعذّر تحميل المجلدات. أعد المحاولة أو اكتب المسار.',
  landing: 'ستصل الملفات إلى',
  writes: 'يُكتب هناك كائن اختبار صغير ثم يُقرأ ويُحذف.',
};

export const folders: Messages['folders'] = {
  headingBuckets: 'اختيار حاوية ومجلد',
  headingFolders: 'اختيار مجلد',
  where: 'مكانك الحالي',
  buckets: 'كل الحاويات',
  loginFolder: 'مجلد الدخول',
  loading: 'جارٍ البحث…',
  found: ({ count: n, more }) =>
    n === 0
      ? 'لا توجد مجلدات هنا.'
      : `${count(n, { one: 'عنصر واحد', two: 'عنصران', few: '# عناصر', many: '# عنصرًا', other: '# عنصر' })}${more ? ' أو أكثر' : ''}.`,
  more: 'عرض المزيد',
  open: ({ name }) => `فتح ${isolate(name)}`,
  create: 'مجلد جديد',
  createName: 'اسم المجلد الجديد',
  createNow: 'إنشاء',
  nameNeeded: 'أدخل اسمًا دون شرطات مائلة.',
  choose: ({ place }) => `استخدام ${isolate(place)}`,
  close: 'إغلاق',
  retry: 'إعادة المحاولة',
  typeInstead: 'يمكنك إغلاق هذا وكتابة المسار بدلًا منه.',
};

export const done: Messages['done'] = {
  heading: 'تم إنشاء الوجهة',
  intro: ({ name }) => `«${isolate(name)}» جاهزة. يمكن تسليم الملفات إليها من الآن.`,
  type: 'الوجهة',
  name: 'الاسم',
  description: 'الوصف',
  account: 'الحساب',
  warnings: 'من المفيد معرفته',
  saveAndExit: 'حفظ وخروج',
  next: 'التالي',
  nextHelp: 'تابع باختيار «التالي»، أو توقّف هنا باختيار «حفظ وخروج» وأكمل متى شئت.',
};

export const checks: Messages['checks'] = {
  label: 'التحقق من الاتصال',
  status: {
    pending: 'في الانتظار',
    running: 'قيد التنفيذ…',
    passed: 'نجح',
    warned: 'تحذير',
    failed: 'فشل',
    skipped: 'لم يُجرَّب',
    unverifiable: 'لا يمكن التحقق منه من هنا',
  },
  blame: {
    input: 'في البيانات المُدخلة',
    storage: 'في التخزين لديك',
    network: 'في الشبكة',
    page: 'في هذا الموقع',
    service: 'في خدمتنا',
  },
  duration: ({ milliseconds }) =>
    milliseconds < 1000
      ? `${whole.format(milliseconds)} مللي ثانية`
      : `${seconds.format(milliseconds / 1000)} ثانية`,
  reference: ({ id }) => `مرجع للدعم: ${isolate(id)}`,
  useRegion: ({ region }) => `استخدام ${isolate(region)}`,
  useAddressStyle: ({ style }) => `استخدام نمط العنوان «${style}»`,
  createFolder: 'إنشاء المجلد',
  creatingFolder: 'جارٍ إنشاء المجلد…',
  checkFromServer: 'التحقق من الخادم بدلًا من ذلك',
  tryAgain: 'إعادة المحاولة',
  more: 'المزيد عن هذا',
  moreAbout: ({ title }) => `المزيد عن هذا: ${title}`,
  optional: 'اختياري',
  again: 'التحقق مجددًا',
  report: 'نسخ التقرير',
  stillAt: ({ label }) =>
    `لا يزال عند «${label}». قد يستغرق ذلك حتى دقيقة إذا كانت الشبكة بطيئة أو كان هناك جدار ناري.`,
  copy: 'نسخ',
  copyWhat: ({ copy, what }) => `${copy}: ${what}`,
  copied: 'تم النسخ',
  notCopied: 'لم يسمح المتصفح بذلك: حدّد النص وانسخه.',
  whoCanMend: ({ side }) => `مكان الإصلاح: ${side}`,
};

const encryptionKey = {
  label: 'مفتاح التشفير',
  help: `يشفّر الملفات قبل تسليمها: لا يقرؤها إلا من لديه المفتاح الخاص. مفتاح عام من نوع ${isolate('PGP')} كما يخرجه ${isolate('gpg --armor --export')}، أو من نوع ${isolate('RSA')}.`,
};

const summary = {
  'Bucket name': 'اسم الحاوية',
  'Folder path': 'مسار المجلد',
  'Top of the bucket': 'أعلى الحاوية',
  Region: 'المنطقة',
  Endpoint: 'نقطة النهاية',
  Server: 'الخادم',
  'Login folder': 'مجلد الدخول',
  Encryption: 'التشفير',
  'With your PGP key': `بمفتاح ${isolate('PGP')} الخاص بك`,
  'With your RSA key': `بمفتاح ${isolate('RSA')} الخاص بك`,
};

const bucketRegion = { label: 'منطقة الحاوية', help: 'فقط إن لم تكن منطقة الحساب.' };

const s3 = {
  summary,
  setupFields: { region: bucketRegion },
  probes: {
    reach: 'الوصول إلى التخزين',
    credentials: 'التحقق من مفتاح الوصول',
    list: 'النظر في المجلد',
    write: 'كتابة ملف اختبار صغير',
    read: 'قراءته من جديد',
    delete: 'حذفه من جديد',
  },
  findings: {
    credentials: ({ account, arn }) =>
      account === undefined
        ? ''
        : `الحساب ${isolate(account)}${arn === undefined ? '' : `، ${isolate(arn)}`}`,
  },
} satisfies DestinationTexts;

const folderPath = {
  label: 'مسار المجلد',
  help: `مثلًا ${isolate('exports/daily')}. يُنشأ مع أول ملف. اتركه فارغًا لأعلى الحاوية. إضافة ${isolate('%SEGMENT_NAME%')} أو ${isolate('%SEGMENT_ID%')} في آخره تجعل لكل شريحة مجلدًا.`,
};

export const destinations: Readonly<Record<string, DestinationTexts>> = {
  'amazon-s3': {
    prerequisites: [
      `مفتاح وصول لمستخدم ${isolate('IAM')} أُنشئ لعمليات التسليم هذه، أو دور يثق بخدمتنا.`,
      `الإذن ${isolate('s3:PutObject')} على المجلد. ومع ${isolate('s3:GetObject')} و${isolate('s3:DeleteObject')} و${isolate('s3:ListBucket')} يجري التحقق من عمليات التسليم وترتيبها.`,
      'اسم الحاوية ومنطقتها.',
      `لحاوية مشفّرة بمفتاح ${isolate('KMS')}: ${isolate('kms:GenerateDataKey')} و${isolate('kms:Decrypt')} عليه.`,
    ],
    ...s3,
    probes: { ...s3.probes, 'external-id': 'التحقق من أن الدور يشترط المعرّف الخارجي' },
    fields: {
      method: {
        label: 'منح الوصول عبر',
        options: {
          keys: { label: 'مفتاح وصول' },
          role: {
            label: 'دور',
            help: 'أكثر أمانًا، إذ لا يغادر أي مفتاح حسابك، ويمكنك سحب الوصول في أي وقت.',
          },
        },
      },
      accessKeyId: {
        label: 'معرّف مفتاح الوصول',
        help: `في وحدة تحكم ${isolate('AWS')}: ${isolate('IAM')}، المستخدمون، مستخدمك، بيانات اعتماد الأمان، مفاتيح الوصول. يبدأ بـ ${isolate('AKIA')}، أو ${isolate('ASIA')} إن كان مؤقتًا.`,
      },
      secretAccessKey: {
        label: 'مفتاح الوصول السري',
        help: `تعرضه ${isolate('AWS')} مرة واحدة عند إنشائه: ${isolate(40)} حرفًا. هل فقدته؟ أنشئ مفتاحًا جديدًا.`,
      },
      principal: {
        label: 'من يطلب الدور',
        help: 'يجب أن تذكر سياسة الثقة الخاصة بدورك هذه الهوية.',
      },
      externalId: {
        label: 'المعرّف الخارجي',
        help: 'يجب أن تشترطه سياسة الثقة، كي لا يستطيع أحد غيرك استخدام دورك عن طريقنا.',
      },
      trustPolicy: {
        label: 'سياسة الثقة',
        help: 'كلاهما معًا للّصق: سياسة الثقة المخصصة لدور جديد، أو علاقة الثقة لدورك.',
      },
      roleArn: {
        label: `${isolate('ARN')} الدور`,
        help: `في وحدة تحكم ${isolate('AWS')}: ${isolate('IAM')}، الأدوار، دورك. شكله ${isolate('arn:aws:iam::123456789012:role/exports')}.`,
      },
      region: {
        label: 'المنطقة',
        help: `مكان الحاوية، مثلًا ${isolate('eu-central-1')}. تعرضها وحدة التحكم في قائمة الحاويات.`,
      },
      sessionToken: {
        label: 'رمز الجلسة',
        help: 'للمفاتيح المؤقتة فقط. تنتهي صلاحيتها: الأفضل مفتاح لمستخدم أُنشئ لهذا التسليم.',
      },
      encryptionKey,
      bucket: {
        label: 'اسم الحاوية',
        help: `عنوان ${isolate('s3://')} أو ${isolate('ARN')} الذي تلصقه يُقسَّم تلقائيًا. يحتاج المفتاح إلى ${isolate('s3:PutObject')} على هذا المجلد. ومع ${isolate('s3:GetObject')} و${isolate('s3:DeleteObject')} و${isolate('s3:ListBucket')} يجري التحقق من عمليات التسليم وترتيبها.`,
      },
      folderPath,
    },
  },
  's3-compatible': {
    prerequisites: [
      `عنوان واجهة ${isolate('S3')}: نقطة النهاية دون الحاوية.`,
      'مفتاح وصول يحق له كتابة الملفات في المجلد. والسماح بالقراءة والسرد والحذف هناك يتيح التحقق من التسليم.',
      'اسم الحاوية.',
    ],
    ...s3,
    fields: {
      provider: { label: 'المزوّد', options: { other: { label: 'مزوّد آخر أو غير معروف' } } },
      endpoint: {
        label: 'نقطة النهاية',
        help: `عنوان الخدمة دون الحاوية، مثلًا ${isolate('https://s3.example.com')}. يسميه مزوّدك ${isolate('S3 endpoint')} أو عنوان ${isolate('S3 API')}.`,
      },
      accessKeyId: {
        label: 'معرّف مفتاح الوصول',
        help: `يُنشأ في وحدة تحكم مزوّدك، غالبًا تحت ${isolate('Access keys')} أو ${isolate('API keys')} أو ${isolate('S3 credentials')}.`,
      },
      secretAccessKey: {
        label: 'مفتاح الوصول السري',
        help: 'يعرضه معظم المزوّدين مرة واحدة فقط عند إنشائه.',
      },
      region: {
        label: 'المنطقة',
        help: `كما يكتبها مزوّدك. الخدمات التي بلا مناطق تقبل ${isolate('us-east-1')} أو ${isolate('auto')}.`,
      },
      addressStyle: {
        label: 'نمط العنوان',
        options: {
          auto: { label: 'تلقائي', help: 'يُكتشف عند التحقق من الاتصال.' },
          path: {
            label: 'مسار',
            help: `${isolate('https://s3.example.com/bucket')}، تفهمه كل الخدمات تقريبًا.`,
          },
          'virtual-host': { label: 'مضيف افتراضي' },
        },
      },
      sessionToken: { label: 'رمز الجلسة', help: 'للمفاتيح المؤقتة فقط.' },
      encryptionKey,
      bucket: {
        label: 'اسم الحاوية',
        help: `عنوان ${isolate('s3://')} الذي تلصقه يُقسَّم تلقائيًا. يجب أن يُسمح للمفتاح بكتابة الملفات (${isolate('PutObject')}) في هذا المجلد؛ والسماح بالقراءة والسرد والحذف هناك يتيح التحقق من التسليم.`,
      },
      folderPath,
    },
  },
  sftp: {
    prerequisites: [
      'اسم المضيف والمنفذ واسم المستخدم.',
      'كلمة مرور ذلك المستخدم أو مفتاحه الخاص.',
      'بصمة مفتاح الخادم من مالكه، لمقارنتها.',
      'مجلد يحق للمستخدم فيه كتابة الملفات وإعادة تسميتها وحذفها.',
    ],
    summary,
    fields: {
      host: {
        label: 'المضيف',
        help: `اسم الخادم أو عنوانه، مثلًا ${isolate('sftp.example.com')}. عنوان ${isolate('sftp://')} الذي تلصقه يُقسَّم تلقائيًا.`,
      },
      port: {
        label: 'المنفذ',
        help: `يستخدم ${isolate('SFTP')} المنفذ ${isolate(22)} ما لم يُخبَر بغير ذلك.`,
      },
      username: { label: 'اسم المستخدم' },
      method: {
        label: 'تسجيل الدخول باستخدام',
        options: {
          password: { label: 'كلمة مرور' },
          'private-key': { label: 'مفتاح خاص', help: 'أكثر أمانًا، وتطلبه خوادم كثيرة.' },
          'key-and-password': {
            label: 'مفتاح خاص وكلمة مرور',
            help: 'للخوادم التي تطلب كليهما واحدًا بعد الآخر.',
          },
        },
      },
      password: { label: 'كلمة المرور' },
      privateKey: {
        label: 'المفتاح الخاص',
        help: `النص كاملًا مع سطري ${isolate('BEGIN')} و${isolate('END')}، وغالبًا يكون في ملف اسمه ${isolate('id_ed25519')} أو ${isolate('id_rsa')}. أما الملف الذي ينتهي بـ ${isolate('.pub')} فهو النصف العام ومكانه على الخادم.`,
      },
      passphrase: { label: 'عبارة مرور المفتاح', help: 'فقط إن كان المفتاح مقفلًا بها.' },
      hostKey: {
        label: 'هوية الخادم',
        help: 'قارن البصمة بتلك التي يعطيك إياها مالك الخادم. لا يُرسل شيء سري قبل أن تؤكدها.',
      },
      encryptionKey,
      folderPath: {
        label: 'مسار المجلد',
        help: `يجب أن يكون موجودًا. يبدأ بـ ${isolate('/')} للمسار من جذر الخادم، ومن دونها للمسار من المجلد الذي تصل إليه بعد الدخول. اتركه فارغًا لذلك المجلد نفسه.`,
      },
    },
    probes: {
      connect: 'الاتصال بالخادم',
      'host-key': 'التحقق من هوية الخادم',
      login: 'تسجيل الدخول',
      sftp: 'بدء نقل الملفات',
      folder: 'فتح المجلد',
      write: 'كتابة ملف اختبار صغير',
      read: 'قراءته من جديد',
      rename: 'إعادة تسميته',
      delete: 'حذفه من جديد',
    },
    findings: { sftp: ({ home }) => (home === undefined ? '' : `مجلد الدخول ${isolate(home)}`) },
  },
};
