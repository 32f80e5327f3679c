import type { Messages } from '../messages.js';
import { isolate } from '../isolate.js';
import { plural } from '../plural.js';
import { DENY_CONDITIONS, inBrackets, isNoTls, placeIn, say } from '../problem-text.js';
import { doing } from './operations.js';

const count = plural('ar-u-nu-latn');
const anyOf = (names: readonly string[]): string =>
  names[0] ? isolate(names.join(', ')) : 'لا شيء مما ذكره';
const quoted = (fact: string): string => `«${isolate(fact)}»`;

/** Kinds of algorithms, after “خوارزمية مشتركة”. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['', ''],
  ['algorithm', ''],
  ['key exchange', ' لتبادل المفاتيح'],
  ['host key', ' لمفتاح المضيف'],
  ['cipher', ' للتشفير'],
  ['MAC', ` لـ ${isolate('MAC')}`],
  ['compression', ' للضغط'],
]);

const STILL_HERE = 'ما أدخلته لا يزال هنا. أعد المحاولة بعد قليل';
const TRY_AGAIN = 'أعد المحاولة بعد قليل.';
const ASK_ADMIN = 'أعد المحاولة، وإن استمر ذلك فاسأل المسؤول عنه.';
const FINE = 'لا بأس بذلك: لا يحتاجه تسليم الملفات.';

export const problems: Messages['problems'] = {
  custom: ({ title, remedy }) => say(title, remedy),
  'net.offline': () => say('أنت غير متصل بالشبكة.', 'اتصل بالشبكة ثم أعد المحاولة.'),
  'net.csp-blocked': ({ host, origin }) =>
    say(
      `لا تسمح سياسة الأمان لهذا الموقع للصفحة بالاتصال بـ ${isolate(host)}.`,
      `اطلب من مسؤول ${isolate(origin)} إضافة ${isolate(host)} إلى ${isolate('connect-src')} في ${isolate('Content-Security-Policy')}.`,
    ),
  'net.mixed-content': ({ host }) =>
    say(
      `لا يمكن لصفحة آمنة الاتصال بـ ${isolate(host)} عبر ${isolate('http')}.`,
      `استخدم عنوان ${isolate('https')} للتخزين، أو دع التحقق يجري على الخادم.`,
    ),
  'page.backend-required': ({ type }) =>
    say(
      `لا تستطيع هذه الصفحة التحقق من ${isolate(type)} بنفسها.`,
      'على مطوّر هذا الموقع ربط خدمة خلفية بالمعالج. لا يغيّر ذلك أي شيء تدخله.',
    ),
  'page.host-permission': ({ host, pattern }) =>
    say(
      `لا يُسمح لهذه الإضافة بقراءة ما يجيب به ${isolate(host)}.`,
      `اسمح لها بالوصول إلى ${isolate(host)} في إعدادات الإضافة في المتصفح، ثم أعد المحاولة. وإن لم يكن ذلك متاحًا هناك، فعلى مطوّرها إضافة ${isolate(pattern)} إلى أذونات المضيفين.`,
    ),
  'page.unexpected': ({ reason }) =>
    say('حدث خطأ ما في هذه الصفحة.', `أعد المحاولة. إن استمر ذلك فأخبر مطوّر هذا الموقع: ${isolate(reason)}.`),
  'backend.unreachable': ({ host }) => say(`تعذّر الوصول إلى الخدمة على ${isolate(host)}.`, `${STILL_HERE}.`),
  'backend.timeout': ({ host, seconds }) =>
    say(`لم تجب الخدمة على ${isolate(host)} خلال ${isolate(seconds)} ثانية.`, `${STILL_HERE}.`),
  'backend.not-json': ({ status, contentType }) =>
    say(
      'أجابت الخدمة بما لا تفهمه هذه الصفحة.',
      `إعدادها خاطئ: الحالة ${isolate(status)}، نوع المحتوى ${contentType ? isolate(contentType) : 'غير مذكور'}. أخبر مطوّر هذا الموقع.`,
    ),
  'backend.invalid-answer': ({ status, path }) =>
    say(
      'أجابت الخدمة إجابة ناقصة.',
      `أعد المحاولة. إن استمر ذلك فأخبر مطوّر هذا الموقع: ${path ? `${isolate(path)}، ` : ''}الحالة ${isolate(status)}.`,
    ),
  'backend.error': ({ status }) =>
    say('لدى الخدمة مشكلة خاصة بها.', `${STILL_HERE} (الحالة ${isolate(status)}).`),
  'backend.busy': ({ seconds }) =>
    say(
      'جرت عمليات تحقق كثيرة في وقت قصير.',
      `انتظر ${count(seconds, { one: 'ثانية واحدة', two: 'ثانيتين', few: '# ثوانٍ', many: '# ثانية', other: '# ثانية' })} ثم أعد المحاولة.`,
    ),
  'session.expired': () => say('انتهت جلستك.', 'سجّل الدخول من جديد.'),
  'session.forbidden': () => say('لا يُسمح لك بذلك.', 'اطلب من مسؤول في مؤسستك حق توصيل الوجهات.'),
  'request.invalid': () => say('تحتاج بعض الحقول إلى انتباهك.', 'صحّح الحقول المعلّمة.'),
  'request.not-found': () => say('لا تعرف الخدمة هذا العنوان.', 'أخبر مطوّر هذا الموقع.'),
  'request.too-large': ({ limit }) =>
    say('ما أُدخل أكبر من اللازم.', `يمكن إرسال ${isolate(Math.floor(limit / 1024))} كيلوبايت على الأكثر.`),
  'request.key-reused': () => say('استُخدم هذا الطلب من قبل لشيء آخر.', 'ارجع خطوة واحدة ثم أعد المحاولة.'),
  'request.outdated': () => say('غيّر شخص آخر هذا في هذه الأثناء.', 'أعد تحميله ثم كرّر تغييرك.'),
  'account.not-found': () => say('لم يعد هذا الحساب مخزّنًا.', 'اختر حسابًا آخر أو وصّل حسابًا جديدًا.'),
  'account.in-use': ({ destinations, names }) =>
    say(
      `${count(destinations, { zero: 'لا تستخدم أي وجهة', one: 'تستخدم وجهة واحدة', two: 'تستخدم وجهتان', few: 'تستخدم # وجهات', many: 'تستخدم # وجهة', other: 'تستخدم # وجهة' })} هذا الحساب${inBrackets(names)}.`,
      'احذفها أولًا.',
    ),
  'account.unreadable': () =>
    say('لم تعد قراءة بيانات الاعتماد المخزّنة ممكنة.', 'وصّل حسابًا جديدًا ببيانات الاعتماد نفسها.'),
  'destination.not-found': () => say('لم تعد هذه الوجهة موجودة.', 'أعد تحميل القائمة.'),
  'type.unsupported': ({ type }) =>
    say(`لا تستطيع الخدمة الاتصال بـ ${isolate(type)}.`, 'اختر وجهة أخرى أو اسأل مطوّر هذا الموقع.'),
  'net.blocked-address': ({ host }) =>
    say(
      `${isolate(host)} ليس عنوانًا يجوز لخدمتنا الاتصال به.`,
      'أدخل عنوانًا عامًا. وإن كانت شبكة خاصة، فاطلب من مشغّل هذه الخدمة السماح به.',
    ),
  'net.dns': ({ host }) => say(`لا يوجد مضيف باسم ${isolate(host)}.`, 'تحقّق من كتابة اسم المضيف.'),
  'net.dns-temporary': ({ host }) => say(`تعذّر الآن معرفة عنوان ${isolate(host)}.`, TRY_AGAIN),
  'net.refused': ({ host, port }) =>
    say(
      `${isolate(host)} موجود، لكن لا شيء يجيب على المنفذ ${isolate(port)}.`,
      `تحقّق من المنفذ. يستخدم ${isolate('SFTP')} عادةً ${isolate(22)}، و${isolate('https')} يستخدم ${isolate(443)}.`,
    ),
  'net.timeout': ({ host, seconds }) =>
    say(
      `لم يجب ${isolate(host)} خلال ${isolate(seconds)} ثانية.`,
      'قد يكون هناك جدار ناري. تحقّق من العنوان والمنفذ، واسمح بالاتصالات من عناويننا.',
    ),
  'net.unreachable': ({ host }) =>
    say(
      `تعذّر الوصول إلى ${isolate(host)} من هذه الصفحة.`,
      'لا يذكر المتصفح السبب. انظر في هذه الأسباب، والأرجح أولًا:',
      [
        'في العنوان خطأ، أو لا شيء يجيب هناك.',
        `شهادته غير موثوقة، أو لا يتحدث ${isolate('https')}.`,
        `هناك جدار ناري أو ${isolate('VPN')} في الطريق.`,
        'أوقفت الطلبَ أداةُ حجب إعلانات أو إضافة أخرى.',
      ],
    ),
  'net.no-route': ({ host }) =>
    say(
      `لا طريق من خدمتنا إلى ${isolate(host)}.`,
      'تحقّق من العنوان. إن كان صحيحًا فشبكته أو شبكتنا متعطلة: أعد المحاولة لاحقًا.',
    ),
  'net.reset': ({ host }) =>
    say(`أغلق ${isolate(host)} الاتصال على الفور.`, `ربما يحظر عناويننا أو لديه اتصالات كثيرة. ${ASK_ADMIN}`),
  'net.tls': ({ host, reason }) =>
    isNoTls(reason)
      ? say(
          `لا يتحدث ${isolate(host)} بروتوكول ${isolate('https')} على هذا المنفذ.`,
          `تحقّق من المنفذ. إن كان التخزين دون تشفير، فاكتب ${isolate('http://')} قبل عنوانه.`,
        )
      : say(`شهادة ${isolate(host)} غير موثوقة.`, `على المسؤول عنه إصلاحها (${isolate(reason)}).`),
  's3.cors-or-missing': ({ host, origin, bucket }) =>
    say(
      `يجيب ${isolate(host)}، لكن لا يجوز لهذه الصفحة قراءة الإجابة.`,
      'لذلك لا يمكن وصفه بالصحة ولا بالخطأ. انظر في هذه الأسباب، والأرجح أولًا:',
      bucket
        ? [
            `ليس لدى ${quoted(bucket)} قاعدة ${isolate('CORS')} لـ ${isolate(origin)}.`,
            `لا توجد حاوية باسم ${quoted(bucket)}.`,
            'الحاوية في منطقة أخرى.',
          ]
        : [
            'لا يسمح التخزين لأي صفحة بالسؤال عن أكثر من حاوية. قد تكون بيانات الاعتماد صحيحة.',
            'مفتاح الوصول أو المفتاح السري خاطئ: كثير من أنظمة التخزين تخفي ذلك عن الصفحات.',
            `هذا ليس تخزين ${isolate('S3')}.`,
          ],
    ),
  's3.key-unknown': () =>
    say(
      'معرّف مفتاح الوصول هذا غير موجود.',
      `ربما حُذف أو عُطّل أو يتبع مزوّدًا آخر. في ${isolate('AWS')} للصين و${isolate('GovCloud')} مفاتيح خاصة، والمنطقة غير المفعّلة لا تعرف أي مفتاح. تحقّق من المعرّف أو أنشئ مفتاحًا جديدًا.`,
    ),
  's3.secret-wrong': ({ length }) =>
    say(
      'مفتاح الوصول السري لا يخص معرّف مفتاح الوصول هذا.',
      length === 40 || length === 0
        ? 'انسخ المفتاح السري من جديد. لا يُعرض إلا مرة واحدة: إن فُقد فأنشئ مفتاحًا جديدًا.'
        : `طول المفتاح السري ${isolate(length)} حرفًا، وطوله في ${isolate('AWS')} ${isolate(40)}. انسخه من جديد كاملًا.`,
    ),
  's3.token-expired': () =>
    say(
      'انتهت صلاحية بيانات الاعتماد المؤقتة.',
      'احصل على بيانات جديدة: المعرّف والمفتاح السري ورمز الجلسة تأتي معًا.',
    ),
  's3.token-invalid': () =>
    say(
      'رمز الجلسة لا يخص هذا المفتاح.',
      `انسخ المعرّف والمفتاح السري ورمز الجلسة من المصدر نفسه. اتركه فارغًا للمفتاح الدائم. المناطق التي يلزم تفعيلها لا تقبل إلا رموز ${isolate('STS')} إقليمي.`,
    ),
  's3.clock-skew': ({ minutes }) =>
    say(
      minutes > 0
        ? `تختلف الساعة عن ساعة التخزين بمقدار ${count(minutes, { one: 'دقيقة واحدة', two: 'دقيقتين', few: '# دقائق', many: '# دقيقة', other: '# دقيقة' })}.`
        : 'تختلف الساعة كثيرًا عن ساعة التخزين.',
      'اضبط ساعة الجهاز الذي يجري التحقق، ثم أعد المحاولة.',
    ),
  's3.access-denied': ({ operation, bucket, folder }) =>
    say(
      bucket
        ? `لا يجوز لبيانات الاعتماد هذه ${doing(operation)} في ${quoted(placeIn(bucket, folder))}.`
        : `لا يجوز لبيانات الاعتماد هذه ${doing(operation)}.`,
      `المفاتيح صحيحة، وينقصها إذن أو يمنع ذلك ${isolate('Deny')}. انظر في سياسة ${isolate('IAM')} للمستخدم وفي سياسة الحاوية.`,
    ),
  's3.policy-denied': ({ operation, bucket, folder, policy }) =>
    say(
      `لا يجوز لبيانات الاعتماد هذه ${doing(operation)} في ${quoted(placeIn(bucket, folder))}.`,
      `تمنع ذلك سياسة${policy ? ` (${isolate(policy)})` : ''}. لا تفيد أذونات أخرى: على من يديرها أن يرفع المنع. ابحث عن ${isolate('Deny')}، وغالبًا بشرط: ${isolate(DENY_CONDITIONS)}.`,
    ),
  's3.kms-denied': ({ bucket }) =>
    say(
      `${quoted(bucket)} مشفّرة بمفتاح لا تستطيع بيانات الاعتماد هذه استخدامه.`,
      `فعّل مفتاح ${isolate('KMS')}، واسمح بـ ${isolate('kms:GenerateDataKey')} و${isolate('kms:Decrypt')} عليه.`,
    ),
  's3.no-such-bucket': ({ bucket }) =>
    say(`لا توجد حاوية باسم ${quoted(bucket)}.`, 'تحقّق من الكتابة، ومن أنها لدى هذا المزوّد.'),
  's3.wrong-region': ({ region }) =>
    region
      ? say(`الحاوية في ${isolate(region)}.`, 'استخدم تلك المنطقة للاتصال.')
      : say('الحاوية في منطقة أخرى.', 'ابحث عن منطقتها في وحدة التحكم وأدخلها.'),
  's3.new-bucket-redirect': ({ bucket }) =>
    say(
      `${quoted(bucket)} جديدة جدًا، ولا يعرفها كل جزء من التخزين بعد.`,
      'انتظر بضع دقائق ثم أعد المحاولة. يجب أن تكون المنطقة منطقة الحاوية.',
    ),
  's3.region-required': () =>
    say(
      'يطلب التخزين منطقة.',
      `أدخل واحدة. كثير من الخدمات المتوافقة مع ${isolate('S3')} تقبل ${isolate('us-east-1')} أو ${isolate('auto')}.`,
    ),
  's3.region-disabled': ({ region }) =>
    say(
      `أوقف حساب ${isolate('AWS')} هذا ${isolate('AWS STS')} في ${isolate(region)}.`,
      `يمكن لمسؤوله تفعيله: ${isolate('IAM, Account settings')}.`,
    ),
  's3.bad-bucket-name': ({ bucket }) =>
    say(`لا يقبل التخزين ${quoted(bucket)} اسمًا لحاوية.`, 'تحقّق من الكتابة.'),
  's3.bad-endpoint': ({ host }) =>
    say(
      `أجاب ${isolate(host)}، لكن ليس كما يجيب ${isolate('S3')}.`,
      'تحقّق من نقطة النهاية: قد تكون عنوان وحدة تحكم على الويب. إن كانت صحيحة فجرّب نمط العنوان الآخر.',
    ),
  's3.not-implemented': ({ operation }) =>
    say(`لا يدعم التخزين ما يلزم من أجل ${doing(operation)}.`, `اسأل مزوّده عن التوافق مع ${isolate('S3')}.`),
  's3.quota': ({ bucket }) =>
    say(`${quoted(bucket)} ممتلئة.`, 'أفرغ بعض المساحة أو ارفع حصتها، ثم أعد المحاولة.'),
  's3.slow-down': () => say('التخزين مشغول أو غير متاح.', TRY_AGAIN),
  's3.account-problem': () => say('حساب التخزين موقوف أو غير نشط.', 'اتصل بمزوّد التخزين.'),
  's3.list-denied': ({ bucket, folder }) => say(`لا يُسمح بسرد ${quoted(placeIn(bucket, folder))}.`, FINE),
  's3.read-denied': ({ bucket, key }) =>
    say(
      'تعذّرت قراءة ما كُتب.',
      `لا يحتاج تسليم الملفات ذلك. كائن الاختبار هو ${quoted(key)} في ${quoted(bucket)}.`,
    ),
  's3.delete-denied': ({ bucket, key }) =>
    say('تعذّر حذف كائن الاختبار.', `لا بأس بذلك للتسليم. احذف ${quoted(key)} في ${quoted(bucket)} متى شئت.`),
  's3.object-locked': ({ bucket, key }) =>
    say(
      `تحتفظ الحاوية بما يُكتب فيها مدة محددة (${isolate('Object Lock')}).`,
      `لا بأس بذلك للتسليم. يبقى كائن الاختبار ${quoted(key)} في ${quoted(bucket)} حتى تنتهي مدته.`,
    ),
  's3.requester-pays': ({ bucket }) =>
    say(
      `تحمّل ${quoted(bucket)} التكلفة على من يطلبها (${isolate('Requester Pays')}).`,
      `ستُحتسب عمليات التسليم على حساب هذا المفتاح. أوقف ${isolate('Requester Pays')}، أو استخدم مفتاحًا من الحساب المالك للحاوية.`,
    ),
  's3.buckets-denied': () =>
    say('لا يجوز لهذا المفتاح سرد الحاويات.', 'لا بأس بذلك: لا يحتاجه التسليم. اكتب اسم الحاوية.'),
  's3.content-differs': ({ bucket, key }) =>
    say(
      'ما قُرئ ليس ما كُتب.',
      `شيء ما بيننا وبين التخزين يغيّر الملفات. انظر إلى ${quoted(key)} في ${quoted(bucket)}.`,
    ),
  's3.unexpected': ({ operation, status, answer }) =>
    say(
      `لم يُجرِ التخزين ${doing(operation)}، لسبب لا نعرفه.`,
      `قال: ${answer ? isolate(answer) : 'لا شيء'} (الحالة ${isolate(status)}).`,
    ),
  'sts.assume-denied': ({ roleArn, principal, externalId }) =>
    say(
      `لا يسمح لنا الدور ${isolate(roleArn)} بالدخول.`,
      `تحقّق من وجوده، ومن أن سياسة الثقة فيه تذكر ${isolate(principal)}، ومن أن الشرط ${isolate('sts:ExternalId')} هو ${isolate(externalId)}. يحتاج الدور الجديد إلى دقيقة حتى يعمل.`,
    ),
  'sts.external-id-not-enforced': ({ roleArn, externalId }) =>
    say(
      `يُفتح الدور ${isolate(roleArn)} دون المعرّف الخارجي.`,
      `من يخمّن اسمه قد يستخدمه عن طريقنا. أضف الشرط ${isolate(`sts:ExternalId = ${externalId}`)} إلى سياسة الثقة فيه.`,
    ),
  'sts.other-partition': ({ partition, own }) =>
    say(
      `لا تستطيع خدمتنا فتح دور من ${isolate(partition)}: هي نفسها في ${isolate(own)}.`,
      `امنح الوصول بمفتاح وصول.`,
    ),
  'sts.own-credentials': ({ answer }) =>
    say(
      `لا تستطيع خدمتنا طلب الدور من ${isolate('AWS')}.`,
      `لا يغيّر ذلك أي شيء تدخله. أخبر مشغّل هذه الخدمة${answer ? `: ${isolate(answer)}` : ''}.`,
    ),
  'sftp.not-ssh': ({ host, port, protocol }) =>
    say(
      protocol && protocol !== 'unknown'
        ? `يتحدث ${isolate(host)} على المنفذ ${isolate(port)} بروتوكول ${isolate(protocol)}، لا ${isolate('SFTP')}.`
        : `لا يتحدث ${isolate(host)} على المنفذ ${isolate(port)} بروتوكول ${isolate('SFTP')}.`,
      `أدخل منفذ خادم ${isolate('SFTP')}، وهو عادةً ${isolate(22)}. ${isolate('FTP')} و${isolate('FTPS')} بروتوكولان آخران.`,
    ),
  'sftp.no-common-algorithm': ({ kind, offered }) =>
    say(
      'لا يوجد تشفير مشترك بين الخادم وهذه الخدمة.',
      `لا توجد خوارزمية مشتركة${KINDS.get(kind) ?? ` (${isolate(kind)})`}${offered.length > 0 ? `؛ يعرض الخادم ${isolate(offered.join(', '))}` : ''}. على المسؤول عنه السماح بخوارزمية أوسع انتشارًا.`,
    ),
  'sftp.host-key-unknown': ({ host }) =>
    say(`يجب تأكيد ${isolate(host)} أولًا.`, 'قارن بصمته قبل إرسال أي شيء سري.'),
  'sftp.host-key-changed': ({ host, fingerprint, expected }) =>
    say(
      `يعرّف ${isolate(host)} نفسه بمفتاح غير السابق.`,
      `المتوقع ${isolate(expected)}، والوارد ${isolate(fingerprint)}. ربما أُعيد تثبيت الخادم، أو هناك من يتوسط الطريق. ` +
        'لم يُرسل أي شيء سري. اسأل مالك الخادم.',
    ),
  'sftp.host-key-other-algorithm': ({ host, algorithm, expected }) =>
    say(
      `يعرض ${isolate(host)} مفتاحًا من نوع ${isolate(algorithm)}؛ ولم يُؤكَّد إلا مفتاحه من نوع ${isolate(expected)}.`,
      'يمكن أن يكون للخادم عدة مفاتيح. قارن هذه البصمة أيضًا مع مالكه. لم يُرسل أي شيء سري.',
    ),
  'sftp.host-certificate': ({ host, algorithm }) =>
    say(
      `يعرّف ${isolate(host)} نفسه بشهادة (${isolate(algorithm)}).`,
      'اطلب من المسؤول عنه تقديم مفتاح مضيف عادي أيضًا: شهادات الخوادم غير مدعومة.',
    ),
  'sftp.auth-failed': ({ username, method, accepted }) =>
    say(
      method === 'password'
        ? `لا يقبل الخادم كلمة المرور هذه للمستخدم ${quoted(username)}.`
        : `لا يقبل الخادم هذا المفتاح للمستخدم ${quoted(username)}.`,
      method === 'password'
        ? `تحقّق من اسم المستخدم وكلمة المرور. يقبل الخادم: ${anyOf(accepted)}.`
        : `أضف المفتاح العام إلى ${isolate('authorized_keys')} للمستخدم. يقبل الخادم: ${anyOf(accepted)}.`,
    ),
  'sftp.auth-method-unsupported': ({ method, accepted }) =>
    say(
      method === 'password' ? 'لا يسمح هذا الخادم بكلمات المرور.' : 'لا يسمح هذا الخادم بالمفاتيح الخاصة.',
      `يقبل: ${anyOf(accepted)}.`,
    ),
  'sftp.password-expired': ({ username }) =>
    say(
      `انتهت صلاحية كلمة مرور ${quoted(username)}.`,
      'عيّن كلمة جديدة على الخادم ثم أدخلها هنا. الأفضل للتسليم: مفتاح خاص، أو كلمة مرور لا تنتهي صلاحيتها.',
    ),
  'sftp.auth-needs-more': ({ accepted }) =>
    accepted.some((name) => name === 'password' || name === 'publickey')
      ? say(
          'يريد الخادم مفتاحًا وكلمة مرور، واحدًا بعد الآخر.',
          `اختر «مفتاح خاص وكلمة مرور» وأدخل كليهما. لا يزال مطلوبًا: ${anyOf(accepted)}.`,
        )
      : say(
          'يطلب الخادم عاملًا ثانيًا.',
          `يجري التسليم دون حضور أحد، فيحتاج إلى مستخدم من غيره. لا يزال مطلوبًا: ${anyOf(accepted)}.`,
        ),
  'sftp.too-many-attempts': ({ host }) =>
    say(
      `رفض ${isolate(host)} الدخول ولا يقبل محاولة أخرى الآن.`,
      'انظر مرة أخرى إلى اسم المستخدم وكلمة المرور أو المفتاح، وانتظر بضع دقائق ثم أعد المحاولة.',
    ),
  'sftp.subsystem-off': ({ username }) =>
    say(
      `يستطيع ${quoted(username)} الدخول، لكن ${isolate('SFTP')} مطفأ.`,
      `على المسؤول عنه تفعيل النظام الفرعي ${isolate('sftp')}.`,
    ),
  'sftp.no-such-path': ({ path, home }) =>
    say(
      `لا يوجد مجلد ${quoted(path)}.`,
      home === ''
        ? 'أنشئه أولًا أو اختر غيره.'
        : `أنشئه أولًا أو اختر غيره. بعد الدخول تكون في ${quoted(home)}.`,
    ),
  'sftp.not-a-folder': ({ path }) => say(`${quoted(path)} ملف.`, 'أدخل مجلدًا.'),
  'sftp.permission': ({ path, username, action }) => {
    if (action === 'look') {
      return say(
        `لا يجوز لـ ${quoted(username)} النظر في ${quoted(path)}.`,
        'امنح المستخدم حق الوصول إليه، أو اختر مجلدًا آخر.',
      );
    }
    return action === 'read'
      ? say(
          `لا يجوز لـ ${quoted(username)} قراءة ${quoted(path)}.`,
          'امنح المستخدم إذن القراءة، كي يمكن التحقق من التسليم.',
        )
      : say(
          `لا يجوز لـ ${quoted(username)} الكتابة في ${quoted(path)}.`,
          'امنح المستخدم إذن الكتابة، أو اختر مجلدًا آخر.',
        );
  },
  'sftp.quota': ({ path }) => say(`لم تبقَ مساحة في ${quoted(path)}.`, 'أفرغ بعض المساحة ثم أعد المحاولة.'),
  'sftp.read-only': ({ path }) => say(`${quoted(path)} للقراءة فقط.`, 'اختر مجلدًا تمكن الكتابة فيه.'),
  'sftp.write-failed': ({ path }) =>
    say(
      `رفض الخادم الكتابة في ${quoted(path)} دون ذكر سبب.`,
      'قد يكون القرص ممتلئًا أو المجلد للقراءة فقط. اسأل المسؤول عنه.',
    ),
  'sftp.content-differs': ({ path }) =>
    say('لم يخزّن الخادم ما أُرسل.', `قد يكون القرص ممتلئًا. كان ملف الاختبار ${quoted(path)}.`),
  'sftp.file-taken': ({ path }) =>
    say('نقل الخادم ملف الاختبار.', `يعيد التسليم تسمية الملف: ${quoted(path)}.`),
  'sftp.delete-denied': ({ path }) =>
    say('تعذّر حذف ملف الاختبار.', `لا بأس بذلك للتسليم. احذف ${quoted(path)} متى شئت.`),
  'sftp.rename-denied': ({ path }) =>
    say(
      'تعذّرت إعادة تسمية ملف الاختبار.',
      `يكتب التسليم الملف باسم مؤقت ثم يعيد تسميته. اسمح بإعادة التسمية؛ كان ملف الاختبار ${quoted(path)}.`,
    ),
  'sftp.locked': ({ path }) => say(`${quoted(path)} مقفل.`, 'أعد المحاولة عندما يُرفع القفل.'),
  'sftp.conflict': ({ path }) =>
    say(`${quoted(path)} موجود من قبل ولا يمكن استبداله.`, 'اختر مجلدًا آخر أو اسأل مسؤول الخادم.'),
  'sftp.unsupported': ({ operation }) =>
    say(
      `لا يدعم الخادم ما يلزم من أجل ${doing(operation)}.`,
      `على المسؤول عنه السماح بهذه العملية من ${isolate('SFTP')}.`,
    ),
  'sftp.connection-lost': ({ host }) => say(`قطع ${isolate(host)} الاتصال أثناء التحقق.`, ASK_ADMIN),
  'sftp.unexpected': ({ answer }) =>
    say('فشل الخادم لسبب لا نعرفه.', `قال: ${answer ? isolate(answer) : 'لا شيء'}.`),
  'key.unsupported': ({ format }) =>
    say(
      `لا يمكن استخدام هذا النوع من المفاتيح${format ? ` (${isolate(format)})` : ''}.`,
      `أنشئ مفتاحًا جديدًا وأضف مفتاحه العام إلى الخادم: ${isolate('ssh-keygen -t ed25519')}`,
    ),
  'key.passphrase-wrong': () => say('لا تفتح عبارة المرور هذا المفتاح.', 'تحقّق من عبارة المرور.'),
};
