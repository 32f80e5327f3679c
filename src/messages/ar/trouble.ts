import type { CommonProblem } from '../../problems/problem-codes.js';
import { isolate, isolateWords } from '../isolate.js';
import { inBrackets, isNoTls, say, type TextsOf } from '../problem-text.js';
import { count, TRY_AGAIN, ASK_ADMIN } from './phrases.js';

const STILL_HERE = 'ما أدخلته لا يزال هنا. أعد المحاولة بعد قليل';

export const problems: TextsOf<CommonProblem> = {
  custom: ({ title, remedy }) => say(isolateWords(title), isolateWords(remedy)),
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
};
