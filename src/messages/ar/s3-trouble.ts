import type { S3Problem } from '../../problems/problem-codes.js';
import { isolate } from '../isolate.js';
import { DENY_CONDITIONS, methodOf, placeIn, say, type TextsOf } from '../problem-text.js';
import { doing } from './operations.js';
import { count, quoted, TRY_AGAIN } from './phrases.js';

const FINE = 'لا بأس بذلك: لا يحتاجه تسليم الملفات.';

export const problems: TextsOf<S3Problem> = {
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
  's3.cors-method': ({ origin, bucket, operation }) =>
    say(
      `يجوز لهذه الصفحة قراءة ${quoted(bucket)}، لكن لا يجوز لها قراءة الإجابة عن ${isolate(methodOf(operation))}.`,
      'لذلك لا يمكن وصفه بالصحة ولا بالخطأ. انظر في هذه الأسباب، والأرجح أولًا:',
      [
        `تنقص قواعدَ ${isolate('CORS')} لـ ${isolate(origin)} الطريقةُ ${isolate(methodOf(operation))}.`,
        `ينقصها ترويسة: يجب أن تكون ${isolate('AllowedHeaders')} هي ${isolate('*')}.`,
        'لا يجوز ذلك للمفتاح: بعض أنظمة التخزين تخفي ذلك عن الصفحات.',
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
  's3.kms-unusable': ({ bucket }) =>
    say(
      `مفتاح ${isolate('KMS')} الخاص بـ ${quoted(bucket)} معطّل أو ينتظر الحذف أو لم يعد موجودًا.`,
      'لا تفيد أي صلاحية. على مالكه تفعيله أو إلغاء حذفه أو تعيين مفتاح آخر للحاوية.',
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
  's3.cors-delete': ({ origin, bucket, key }) =>
    say(
      'تعذّر حذف كائن الاختبار من هذه الصفحة.',
      `تنقص قواعدَ ${isolate('CORS')} لـ ${isolate(origin)} الطريقةُ ${isolate('DELETE')}، أو لا يجوز ذلك للمفتاح: بعض أنظمة التخزين تخفي ذلك عن الصفحات. لا بأس بذلك للتسليم. احذف ${quoted(key)} في ${quoted(bucket)} متى شئت.`,
    ),
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
};
