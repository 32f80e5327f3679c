import type { Messages } from '../messages.js';
import { isolate, isolateWords } from '../isolate.js';
import { plural } from '../plural.js';

const count = plural('ar-u-nu-latn');
const keyName = (kind: string, bits: number): string =>
  isolate(kind) + (bits > 0 ? `، ${isolate(bits)} بت` : '');

export const issues: Messages['issues'] = {
  required: () => 'املأ هذا الحقل.',
  'too-long': ({ max }) => `استخدم ${isolate(max)} حرفًا على الأكثر.`,
  'too-short': ({ min }) => `استخدم ${isolate(min)} حرفًا على الأقل.`,
  'not-a-number': () => 'أدخل رقمًا.',
  'out-of-range': ({ min, max }) => `أدخل رقمًا من ${isolate(min)} إلى ${isolate(max)}.`,
  'unknown-choice': () => 'اختر أحد الخيارات.',
  'not-offered': () => 'لا تقدّم هذه الخدمة ذلك. اتركه.',
  format: () => 'هذه القيمة ليست بالصيغة المتوقعة.',
  custom: ({ message }) => isolateWords(message),
  'access-key.is-secret': () =>
    `يبدو أن هذا مفتاح الوصول السري. معرّف مفتاح الوصول هو الأقصر، وكثيرًا ما يبدأ بـ ${isolate('AKIA')}.`,
  'access-key.format': ({ length }) =>
    `هذا ليس معرّف مفتاح وصول: طوله ${isolate(length)} حرفًا. معرّفات ${isolate('AWS')} مكوّنة من ${isolate(20)} حرفًا كبيرًا ورقمًا.`,
  'secret-key.is-key-id': () =>
    'يبدو أن هذا معرّف مفتاح الوصول. مفتاح الوصول السري هو الأطول، ولا يُعرض إلا مرة واحدة عند إنشاء المفتاح.',
  'secret-key.length': ({ length }) =>
    `طول هذا المفتاح السري ${isolate(length)} حرفًا، ومفاتيح ${isolate('AWS')} السرية طولها ${isolate(40)}. انسخه من جديد كاملًا.`,
  'session-token.required': () =>
    `معرّف المفتاح الذي يبدأ بـ ${isolate('ASIA')} مؤقت: لا يعمل إلا مع رمز الجلسة الخاص به.`,
  'region.format': () => `أدخل رمز منطقة مثل ${isolate('eu-central-1')}.`,
  'endpoint.format': () => `أدخل عنوان الخدمة، مثل ${isolate('https://s3.example.com')}.`,
  'endpoint.scheme': () => `يجب أن يبدأ العنوان بـ ${isolate('https://')} أو ${isolate('http://')}.`,
  'endpoint.placeholder': ({ placeholder }) =>
    `ضع قيمتك الخاصة مكان ${isolate(placeholder)}: يعرض مزوّدك العنوان كاملًا.`,
  'role.format': () =>
    `أدخل ${isolate('ARN')} لدور، مثل ${isolate('arn:aws:iam::123456789012:role/exports')}.`,
  'role.partition': ({ partition }) =>
    `ينتمي الدور إلى القسم ${isolate(partition)}: أدخل منطقة من هذا القسم.`,
  'bucket.length': ({ length }) =>
    `أسماء الحاويات طولها من ${isolate(3)} إلى ${isolate(63)} حرفًا، وهذا طوله ${isolate(length)}.`,
  'bucket.uppercase': () => 'ليس في أسماء الحاويات حروف كبيرة.',
  'bucket.characters': ({ characters }) =>
    `في أسماء الحاويات حروف صغيرة وأرقام وواصلات ونقاط فقط. غير مسموح: ${isolate(characters)}`,
  'bucket.edges': () => 'يبدأ اسم الحاوية وينتهي بحرف أو رقم.',
  'bucket.dots': () => 'ليس في اسم الحاوية نقطتان متتاليتان.',
  'bucket.ip-address': () => `يجب ألا يشبه اسم الحاوية عنوان ${isolate('IP')}.`,
  'bucket.reserved': ({ part }) =>
    `«${isolate(part)}» محجوز لدى ${isolate('AWS')} ولا يمكن أن يكون جزءًا من اسم حاوية هناك.`,
  'folder.dot-segment': ({ segment }) =>
    `لا يمكن أن يكون «${isolate(segment)}» مجلدًا هنا. اكتب المسار كاملًا من أعلاه، دون ${isolate('.')} و${isolate('..')}`,
  'folder.control-characters': () => 'يحتوي المسار على محارف تحكم غير مرئية. اكتبه من جديد.',
  'folder.macro-unknown': ({ macro }) =>
    `لا يوجد ماكرو ${isolate(macro)}. المتاح ${isolate('%SEGMENT_NAME%')} و${isolate('%SEGMENT_ID%')}.`,
  'folder.macro-place': ({ macro }) =>
    `يجب أن يكون ${isolate(macro)} مجلدًا مستقلًا في آخر المسار، مثل ${isolate(`exports/${macro}`)}.`,
  'folder.too-long': ({ bytes, max }) => `يشغل المسار ${isolate(bytes)} بايت، والحد الأقصى ${isolate(max)}.`,
  'host.format': () => `أدخل اسم مضيف مثل ${isolate('sftp.example.com')}، أو عنوان ${isolate('IP')}.`,
  'host-key.format': () =>
    `أدخل بصمة مثل ${isolate('SHA256:…')}، أو سطرًا من ${isolate('known_hosts')}، أو محتوى ملف ${isolate('.pub')} للخادم.`,
  'host-key.other-host': () =>
    `لا يذكر أي من هذه الأسطر هذا الخادم، وهي تخص عدة خوادم. أدخل أسطره وحده: يخرجها ${isolate('ssh-keygen -F')} مع اسمه.`,
  'host-key.md5': () =>
    `هذه البصمة مكتوبة بالطريقة القديمة (${isolate('MD5')}) التي يمكن تزويرها. اطلب البصمة التي تبدأ بـ ${isolate('SHA256:')}`,
  'host-key.authority': () =>
    'هذا السطر عن جهة توقّع مفاتيح المضيفين، وهذا غير مفهوم هنا. أدخل مفتاح الخادم نفسه.',
  'key.not-a-key': () =>
    `هذا ليس مفتاحًا خاصًا. يبدأ المفتاح بسطر مثل «${isolate('-----BEGIN OPENSSH PRIVATE KEY-----')}».`,
  'key.public': () =>
    `هذا هو المفتاح العام. المطلوب هنا المفتاح الخاص: الملف بالاسم نفسه دون «${isolate('.pub')}».`,
  'key.certificate': () => 'هذه شهادة. المطلوب هنا المفتاح الخاص التابع لها.',
  'key.truncated': () => `آخر المفتاح ناقص. انسخ الملف كاملًا، بما فيه سطر «${isolate('-----END')}» الأخير.`,
  'key.putty': ({ version }) =>
    version === 3
      ? `هذا مفتاح ${isolate('PuTTY')} مقفل، الإصدار ${isolate(3)}. افتحه أو حوّله: ${isolate('puttygen key.ppk -O private-openssh -o key')}. وفي نافذة ${isolate('PuTTYgen')}: ${isolate('Conversions, Export OpenSSH key')}.`
      : `هذا مفتاح ${isolate('PuTTY')}، الإصدار ${isolate(version)}. حوّله: ${isolate('puttygen key.ppk -O private-openssh -o key')}. وفي نافذة ${isolate('PuTTYgen')}: ${isolate('Conversions, Export OpenSSH key')}.`,
  'key.hardware': () =>
    `هذا المفتاح محفوظ في جهاز أمان، ولا يستخدمه إلا صاحبه باللمس. استخدم مفتاحًا مستقلًا للتسليم: ${isolate('ssh-keygen -t ed25519')}`,
  'key.passphrase-needed': () => 'هذا المفتاح مقفل. أدخل عبارة المرور الخاصة به.',
  'encryption-key.not-a-key': () =>
    `هذا ليس مفتاحًا عامًا من نوع ${isolate('PGP')} أو ${isolate('RSA')}، ولا يمكن استخدام غيرهما. يبدأ مفتاح ${isolate('PGP')} بسطر مثل «${isolate('-----BEGIN PGP PUBLIC KEY BLOCK-----')}». لتصدير مفتاحك: ${isolate('gpg --armor --export you@example.com')}`,
  'encryption-key.private': () =>
    'كان هذا المفتاح الخاص، أو كان يحتوي عليه. أُزيل ولم يُرسل إلى أي مكان: به يستطيع أي شخص قراءة ملفاتك. الصق المفتاح العام، أو اترك الحقل فارغًا لملفات دون تشفير.',
  'encryption-key.truncated': () =>
    `آخر المفتاح ناقص. انسخ النص كاملًا، بما فيه سطر «${isolate('-----END')}» الأخير.`,
  'encryption-key.certificate': () =>
    `هذه شهادة. المطلوب مفتاحها فقط: ${isolate('openssl x509 -pubkey -noout -in certificate.pem')}`,
  'encryption-key.ssh': () =>
    `هذا مفتاح ${isolate('SSH')}. حوّل مفتاح ${isolate('RSA')} بالأمر: ${isolate('ssh-keygen -e -m PKCS8 -f key.pub')}`,
  'encryption-key.damaged': () =>
    'لا يمكن قراءة هذا المفتاح: تغيّر فيه شيء أو فُقد. صدّره من جديد وانسخ النص كاملًا.',
  'encryption-key.not-examined': () => 'تعذّر فحص هذا المفتاح ولم يُرسل. أعد المحاولة.',
  'encryption-key.no-owner': () =>
    `لا يذكر هذا المفتاح صاحبًا، كما تسلّم بعض خوادم المفاتيح مفاتيحها. صدّره من حيث أُنشئ: ${isolate('gpg --armor --export you@example.com')}`,
  'encryption-key.expired': ({ date }) =>
    `انتهت صلاحية هذا المفتاح في ${isolate(date)}. مدّدها أو أنشئ مفتاحًا جديدًا، ثم صدّره من جديد.`,
  'encryption-key.revoked': () => 'ألغى صاحب هذا المفتاح صلاحيته. استخدم مفتاحًا آخر.',
  'encryption-key.cannot-encrypt': () =>
    'هذا المفتاح يوقّع ولا يشفّر. أضف مفتاحًا فرعيًا للتشفير، ثم صدّره من جديد.',
  'encryption-key.weak': ({ kind, bits }) =>
    `هذا المفتاح (${keyName(kind, bits)}) أضعف من أن يحفظ سرية الملفات. استخدم ${isolate('RSA')} بطول ${isolate(2048)} بت أو أكثر، أو نوعًا أحدث.`,
};

const menu = (...names: readonly string[]): string => names.map(isolate).join('، ');

/** Where a provider keeps its keys, by its name. Labels stand as its console shows them. */
const PROVIDER_KEYS: ReadonlyMap<string, string> = new Map([
  [
    'Cloudflare R2',
    `${menu('R2', 'Manage API tokens')}: رمز بإذن «${isolate('Object Read & Write')}» يعرض معرّف مفتاح الوصول ومفتاح الوصول السري.`,
  ],
  [
    'MinIO',
    `${menu('MinIO Console', 'Access Keys')}. غالبًا ما تجيب ${isolate('S3 API')} على المنفذ ${isolate(9000)}، ووحدة التحكم على منفذ آخر.`,
  ],
  ['Ceph Object Gateway', `ينشئها مسؤول نظام المجموعة بالأمر ${isolate('radosgw-admin')}.`],
  ['Wasabi', `وحدة تحكم ${menu('Wasabi', 'Access Keys')}.`],
  [
    'Backblaze B2',
    `${isolate('Application Keys')}. ${isolate('keyID')} هو معرّف مفتاح الوصول، و${isolate('applicationKey')} هو مفتاح الوصول السري؛ ولا يصلح المفتاح الرئيسي (${isolate('master key')}).`,
  ],
  ['DigitalOcean Spaces', `لوحة التحكم، ${menu('Spaces Object Storage', 'Access Keys')}.`],
  [
    'Google Cloud Storage',
    `${menu('Cloud Storage', 'Settings', 'Interoperability')}: مفتاح ${isolate('HMAC')}، ويُفضَّل أن يكون لحساب خدمة.`,
  ],
  ['Scaleway', `${menu('IAM', 'API keys')}، مع مشروع مفضّل لـ ${isolate('Object Storage')}.`],
  ['OVHcloud', `${menu('Public Cloud', 'Object Storage', 'S3 users')}.`],
  ['Hetzner', `${isolate('Console')}، مشروعك، ${menu('Security', 'S3 credentials')}.`],
  ['Akamai (Linode)', `${menu('Cloud Manager', 'Object Storage', 'Access Keys')}.`],
  [
    'IBM Cloud Object Storage',
    `${isolate('Service credentials')} مع «${isolate('Include HMAC credential')}»: القيم ضمن ${isolate('cos_hmac_keys')}.`,
  ],
  [
    'Oracle Cloud',
    `ملفك الشخصي، ${isolate('Customer secret keys')}. يظهر مفتاح الوصول في القائمة، ولا يُعرض المفتاح السري إلا مرة واحدة.`,
  ],
  ['Storj', `${isolate('Access Keys')}، من النوع ${isolate('S3 credentials')}.`],
  ['Tigris', `${menu('Dashboard', 'Access Keys')}.`],
  ['IDrive e2', `${menu('Dashboard', 'Access Keys')}. تظهر نقطة النهاية بجانب المنطقة.`],
  ['Alibaba Cloud OSS', `${menu('RAM', 'Users', 'AccessKey')}.`],
]);

export const notices: Messages['notices'] = {
  'notice.cleaned': () => 'أُزيلت مسافات أو محارف غير مرئية حول القيمة.',
  'notice.bucket-split': ({ bucket, folder }) =>
    folder === ''
      ? `تم التعرف على الحاوية «${isolate(bucket)}» فيما ألصقته.`
      : `تم التعرف على الحاوية «${isolate(bucket)}» والمجلد «${isolate(folder)}» فيما ألصقته.`,
  'notice.folder-slashes': () => 'أُزيلت شرطات مائلة كانت ستجعل مجلدات بلا اسم.',
  'notice.folder-root': () => 'الفراغ يعني الأعلى: لا حاجة إلى مجلد.',
  'notice.host-split': ({ host, folder }) =>
    `تم التعرف على المضيف «${isolate(host)}»، ووُضع الباقي في حقوله.${folder === '' ? '' : ` المجلد «${isolate(folder)}» ينتظر في الخطوة التالية.`}`,
  'notice.host-keys': ({ count: n }) =>
    count(n, {
      zero: 'لم يُتعرف على أي مفتاح للخادم.',
      one: 'تم التعرف على مفتاح واحد للخادم.',
      two: 'تم التعرف على مفتاحين للخادم.',
      few: 'تم التعرف على # مفاتيح للخادم.',
      many: 'تم التعرف على # مفتاحًا للخادم.',
      other: 'تم التعرف على # مفتاح للخادم.',
    }),
  'notice.key': ({ kind, bits }) => `هذا مفتاح خاص: ${keyName(kind, bits)}.`,
  'notice.key-locked': ({ kind, bits }) =>
    `هذا المفتاح الخاص (${keyName(kind, bits)}) مقفل: تلزم عبارة المرور الخاصة به.`,
  'notice.key-weak': ({ kind, bits }) =>
    `هذا المفتاح (${keyName(kind, bits)}) أضعف مما تقبله خوادم كثيرة اليوم. الأفضل إنشاء مفتاح جديد: ${isolate('ssh-keygen -t ed25519')}`,
  'notice.key-unwrapped': () => `كان المفتاح مغلّفًا بترميز ${isolate('Base64')}، وأُزيل الغلاف.`,
  'notice.encryption-key': ({ kind, bits, owner, fingerprint }) =>
    `ستُشفَّر الملفات${owner === '' ? '' : ` من أجل ${isolate(owner)}`}: ${keyName(kind, bits)}${fingerprint === '' ? '' : `، البصمة ${isolate(fingerprint)}`}.`,
  'notice.encryption-key-ends': ({ date }) =>
    `تنتهي صلاحية هذا المفتاح في ${isolate(date)}. قدّم مفتاحًا جديدًا قبل ذلك، وإلا فشل التسليم.`,
  'notice.endpoint-scheme': ({ scheme }) => `أُضيف ${isolate(`${scheme}://`)} قبل العنوان.`,
  'notice.endpoint-split': ({ bucket }) =>
    `المطلوب هنا عنوان الخدمة فقط. الحاوية «${isolate(bucket)}» تنتظر في الخطوة التالية.`,
  'notice.provider': ({ provider, keys }) =>
    `هذا ${isolate(provider)}. مكان المفاتيح لديه: ${PROVIDER_KEYS.get(provider) ?? isolate(keys)}`,
  'notice.filled': () => 'ملأ ما ألصقته عدة حقول. ألقِ نظرة عليها.',
  'notice.region': ({ region }) => `كُتبت كرمز المنطقة ${isolate(region)}.`,
};

export const remedies: Messages['remedies'] = {
  'iam-policy': {
    title: 'السياسة المطلوبة',
    where: `في وحدة تحكم ${isolate('AWS')}: ${isolate('IAM')}، المستخدم أو الدور، إضافة أذونات، إنشاء سياسة مضمّنة، ${isolate('JSON')}. لا تسمح إلا بهذا المجلد. العبارات التي تبدأ أسماؤها بـ ${isolate('Optional')} تتيح التحقق من التسليم وترتيبه.`,
  },
  's3-policy': {
    title: 'السياسة المطلوبة',
    where: `للخدمات ذات السياسات مثل ${isolate('MinIO')} أو ${isolate('Ceph')} أو ${isolate('Wasabi')}: أرفقها بمستخدم هذا المفتاح. وفي غيرها إعداد للمفتاح لهذا الغرض.`,
  },
  'cors-rules': {
    title: `قواعد ${isolate('CORS')} لهذا الموقع`,
    where: `في وحدة تحكم التخزين: الحاوية، الأذونات أو الإعدادات، ${isolate('CORS')}. إن كانت هناك قواعد، فأضف هذه إليها.`,
  },
  'cors-command': {
    title: 'الشيء نفسه كأمر',
    where: `لطرفية فيها سطر أوامر ${isolate('AWS')} ومفتاح يحق له تغيير الحاوية. يستبدل كل قواعد الحاوية.`,
  },
  'trust-policy': {
    title: 'سياسة الثقة للدور',
    where: `في وحدة تحكم ${isolate('AWS')}: ${isolate('IAM')}، الأدوار، دورك، علاقات الثقة، تحرير سياسة الثقة. إن كان آخرون يستخدمون الدور، فأضف العبارة إلى سياستهم.`,
  },
  'connect-src': {
    title: 'ما يجب أن تسمح به سياسة هذا الموقع',
    where: `لمسؤول هذا الموقع: أضف هذه المصادر إلى ${isolate('Content-Security-Policy')}.`,
  },
  'authorized-keys': {
    title: `سطر ${isolate('authorized_keys')}`,
    where: `على الخادم: أضفه إلى آخر ${isolate('~/.ssh/authorized_keys')} لهذا المستخدم.`,
  },
  firewall: {
    title: 'العناوين التي يجب السماح بها',
    where: 'لمسؤول الجدار الناري أمام الخادم: نتصل من هذه العناوين.',
  },
};

const NOT_SENT = 'لم يُرسل أي شيء سري.';

export const hostKey: Messages['hostKey'] = {
  heading: 'هل هذا خادمك؟',
  intro: ({ host, port }) =>
    `يعرّف ${isolate(host)} على المنفذ ${isolate(port)} نفسه بالمفتاح أدناه. ${NOT_SENT} ` +
    'قارن البصمة بتلك التي يعطيك إياها مالك الخادم.',
  otherHeading: 'هل هذا المفتاح لخادمك أيضًا؟',
  otherIntro: ({ host, port }) =>
    `يعرض ${isolate(host)} على المنفذ ${isolate(port)} مفتاحًا من نوع لم يُؤكَّد بعد. يمكن أن يكون للخادم عدة مفاتيح. ` +
    `${NOT_SENT} قارن هذه البصمة أيضًا مع مالكه.`,
  changedHeading: 'توقّف: يعرض هذا الخادم مفتاحًا غير السابق',
  changedIntro: ({ host, port }) =>
    `ربما أُعدّ ${isolate(host)} على المنفذ ${isolate(port)} من جديد، أو ربما وضع أحدهم جهازًا آخر في الطريق يمكنه ` +
    `قراءة كل ما يُسلَّم. ${NOT_SENT} اسأل مالك الخادم، هاتفيًا أو بطريقة آمنة أخرى، أيهما حدث.`,
  expected: 'المؤكَّد سابقًا',
  shown: `البصمة الآن (${isolate('SHA-256')})`,
  consent: 'سألت مالك الخادم، والبصمة الجديدة صحيحة.',
  consentMissing: 'اسأل مالك الخادم أولًا، ثم أكّد ذلك هنا.',
  replace: 'استبدال المفتاح المؤكَّد',
  algorithm: 'نوع المفتاح',
  fingerprint: `البصمة (${isolate('SHA-256')})`,
  howTo: 'على الخادم، يعرضها هذا الأمر:',
  confirm: 'البصمة متطابقة، اتصل',
  decline: 'لا تتصل',
};

export const accountActions: Messages['accountActions'] = {
  works: 'يعمل',
  attention: 'يحتاج إلى انتباه',
  expired: 'منتهي الصلاحية',
  neverChecked: 'لم يجرِ التحقق منه بعد',
  checked: ({ when }) => `تم التحقق ${isolate(when)}`,
  expires: ({ when }) => `تنتهي الصلاحية ${isolate(when)}`,
  ended: ({ when }) => `انتهت الصلاحية ${isolate(when)}`,
  previous: 'الصفحة السابقة',
  next: 'الصفحة التالية',
  page: ({ page, total }) =>
    count(page, { other: 'الصفحة #' }) +
    count(total, {
      zero: '، لا حسابات',
      one: '، حساب واحد',
      two: '، حسابان',
      few: '، # حسابات',
      many: '، # حسابًا',
      other: '، # حساب',
    }),
  menu: ({ label }) => `إجراءات الحساب ${isolate(label)}`,
  rename: 'إعادة التسمية',
  check: 'التحقق مجددًا',
  replace: 'استبدال بيانات الاعتماد',
  delete: 'حذف',
  cancel: 'الإبقاء كما هو',
  close: 'إغلاق',
  stop: 'إيقاف',
  name: 'اسم الحساب',
  nameHelp: ({ label }) => `إذا تُرك فارغًا، فسيكون الاسم «${isolate(label)}».`,
  save: 'حفظ',
  renamed: ({ label }) => `أصبح اسم الحساب «${isolate(label)}».`,
  checking: 'جارٍ التحقق من الحساب…',
  checkPassed: 'الحساب يعمل.',
  replaceHelp: ({ label }) =>
    `للحساب ${isolate(label)}. يجري التحقق من القيم الجديدة أولًا، وتبقى القيم القديمة مستخدمة إلى أن تنجح الجديدة.`,
  replaceNow: 'التحقق والاستبدال',
  replaced: 'بيانات الاعتماد الجديدة تعمل، وقد حلّت محل القديمة.',
  looking: 'جارٍ البحث عن الوجهات التي تستخدم هذا الحساب…',
  deleteQuestion: ({ label }) =>
    `هل تريد حذف «${isolate(label)}»؟ ستُمحى بياناته السرية، ويبقى ما في التخزين كما هو.`,
  deleteNow: 'حذف الحساب',
  inUse: ({ count: n }) =>
    count(n, {
      one: 'لا يمكن حذف هذا الحساب ما دامت وجهة واحدة تستخدمه:',
      two: 'لا يمكن حذف هذا الحساب ما دامت وجهتان تستخدمانه:',
      few: 'لا يمكن حذف هذا الحساب ما دامت # وجهات تستخدمه:',
      many: 'لا يمكن حذف هذا الحساب ما دامت # وجهة تستخدمه:',
      other: 'لا يمكن حذف هذا الحساب ما دامت # وجهة تستخدمه:',
    }),
  andMore: ({ count: n }) => count(n, { one: 'وواحدة أخرى', two: 'واثنتان أخريان', other: 'و# أخرى' }),
  deleteFirst: 'احذف هذه الوجهات أولًا، أو اجعلها تستخدم حسابًا آخر.',
  deleted: ({ label }) => `تم حذف الحساب «${isolate(label)}».`,
};

export const errorSummary: Messages['errorSummary'] = {
  title: ({ count: wrong }) =>
    count(wrong, {
      one: 'إدخال واحد يحتاج إلى مراجعة',
      two: 'إدخالان يحتاجان إلى مراجعة',
      few: '# إدخالات تحتاج إلى مراجعة',
      many: '# إدخالًا يحتاج إلى مراجعة',
      other: '# إدخال يحتاج إلى مراجعة',
    }),
};
