import type { SftpProblem } from '../../problems/problem-codes.js';
import { isolate } from '../isolate.js';
import { inBrackets, say, type TextsOf } from '../problem-text.js';
import { doing } from './operations.js';
import { quoted, ASK_ADMIN } from './phrases.js';

const anyOf = (names: readonly string[]): string =>
  names[0] ? isolate(names.join(', ')) : 'لا شيء مما ذكره';

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

export const problems: TextsOf<SftpProblem> = {
  'sftp.not-ssh': ({ host, port, protocol }) =>
    say(
      protocol && protocol !== 'unknown'
        ? `يتحدث ${isolate(host)} على المنفذ ${isolate(port)} بروتوكول ${isolate(protocol)}، لا ${isolate('SFTP')}.`
        : `لا يتحدث ${isolate(host)} على المنفذ ${isolate(port)} بروتوكول ${isolate('SFTP')}.`,
      `أدخل منفذ خادم ${isolate('SFTP')}، وهو عادةً ${isolate(22)}. ${isolate('FTP')} و${isolate('FTPS')} بروتوكولان آخران.`,
    ),
  'sftp.no-common-algorithm': ({ kind, offered, supported }) =>
    say(
      'لا يوجد تشفير مشترك بين الخادم وهذه الخدمة.',
      `لا توجد خوارزمية مشتركة${KINDS.get(kind) ?? ` (${isolate(kind)})`}${offered.length > 0 ? `؛ يعرض الخادم ${isolate(offered.join(', '))}` : ''}. على المسؤول عنه السماح بخوارزمية أوسع انتشارًا${isolate(inBrackets(supported))}.`,
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
      // OpenSSH says the same to all of them.
      `${
        method === 'password'
          ? 'تحقّق من اسم المستخدم وكلمة المرور.'
          : `أضف المفتاح العام إلى ${isolate('authorized_keys')} للمستخدم. أو أنه يرفض مفاتيح من هذا النوع أو الحجم.`
      } كذلك يُرفض من قُفل حسابه أو انتهى أو لا يُسمح له (${isolate('AllowUsers')}) أو لا صدفة له. يقبل الخادم: ${anyOf(accepted)}.`,
    ),
  'sftp.auth-method-unsupported': ({ method, accepted }) =>
    say(
      method === 'password' ? 'لا يسمح هذا الخادم بكلمات المرور.' : 'لا يسمح هذا الخادم بالمفاتيح الخاصة.',
      `يقبل: ${anyOf(accepted)}.`,
    ),
  'sftp.password-expired': ({ username }) =>
    say(
      `انتهت صلاحية كلمة مرور ${quoted(username)}.`,
      'عيّن كلمة جديدة على الخادم ثم أدخلها هنا. الأفضل للتسليم: مفتاح خاص، أو كلمة مرور لا تنتهي.',
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
      'راجع اسم المستخدم وكلمة المرور أو المفتاح، وانتظر بضع دقائق ثم أعد المحاولة.',
    ),
  'sftp.login-closed': ({ host, username, answer }) =>
    say(
      `قطع ${isolate(host)} الاتصال أثناء دخول ${quoted(username)}${answer ? `: ${quoted(answer)}` : ''}.`,
      `ربما انتهى حسابه أو لا يُسمح له (${isolate('PAM, /etc/nologin')}). ${ASK_ADMIN}`,
    ),
  'sftp.subsystem-off': ({ username }) =>
    say(
      `يستطيع ${quoted(username)} الدخول، لكن ${isolate('SFTP')} مطفأ.`,
      `على المسؤول عنه تفعيل النظام الفرعي ${isolate('sftp')}.`,
    ),
  'sftp.not-started': ({ host, port, username, answer }) =>
    say(
      `يستطيع ${quoted(username)} الدخول، لكن ${isolate('SFTP')} لا يبدأ${answer ? `: ${quoted(`${answer}…`)}` : ''}.`,
      `افحص على الخادم صدفة الدخول ونصوص الدخول البرمجية و${isolate(`ChrootDirectory, Subsystem, ForceCommand, MaxSessions (sshd -T -C user=${username})`)}. يجب ألا يطبع ${quoted(`ssh -p ${port} ${username}@${host} true`)} شيئًا.`,
    ),
  'sftp.no-such-path': ({ path, home }) =>
    say(
      `لا يوجد مجلد ${quoted(path)}.`,
      home === ''
        ? 'أنشئه أولًا أو اختر غيره.'
        : `أنشئه أولًا أو اختر غيره. بعد الدخول تكون في ${quoted(home)}.`,
    ),
  'sftp.not-a-folder': ({ path }) => say(`${quoted(path)} ملف.`, 'أدخل مجلدًا.'),
  'sftp.name-too-long': ({ name }) =>
    say(
      `${quoted(name)} اسم أطول مما يقبله هذا الخادم.`,
      `الحد الأقصى ${isolate(255)} بايت. أدخل اسمًا أقصر.`,
    ),
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
    say(
      'أخذ الخادم ملف الاختبار فور كتابته.',
      `تصل الملفات، لكن لا تمكن قراءتها بعد ذلك. يكتب التسليم الملف باسم مؤقت ثم يعيد تسميته: اترك الملفات الجديدة في مكانها بعض الوقت. كان ملف الاختبار ${quoted(path)}.`,
    ),
  'sftp.delete-denied': ({ path }) =>
    say('تعذّر حذف ملف الاختبار.', `لا بأس بذلك للتسليم. احذف ${quoted(path)} متى شئت.`),
  'sftp.rename-denied': ({ path }) =>
    say(
      'تعذّرت إعادة تسمية ملف الاختبار.',
      `يكتب التسليم الملف باسم مؤقت ثم يعيد تسميته. اسمح بإعادة التسمية؛ كان ملف الاختبار ${quoted(path)}.`,
    ),
  'sftp.locked': ({ path }) => say(`${quoted(path)} مقفل من طرف شخص آخر.`, 'أعد المحاولة عندما يُرفع القفل.'),
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
