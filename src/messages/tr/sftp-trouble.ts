import type { SftpProblem } from '../../problems/problem-codes.js';
import { inBrackets, say, type TextsOf } from '../problem-text.js';
import { doing } from './operations.js';
import { ASK_ADMIN } from './phrases.js';

const anyOf = (names: readonly string[]): string => (names.length > 0 ? names.join(', ') : 'belirtilmedi');

/** What both sides of SSH have to agree on. */
const ALGORITHMS: ReadonlyMap<string, string> = new Map([
  ['key exchange', 'anahtar değişimi algoritması'],
  ['host key', 'sunucu anahtarı algoritması'],
  ['cipher', 'şifreleme algoritması'],
  ['MAC', 'MAC algoritması'],
  ['compression', 'sıkıştırma algoritması'],
  ['algorithm', 'algoritma'],
]);

const algorithmOf = (kind: string): string =>
  ALGORITHMS.get(kind) ?? (kind ? `algoritma (${kind})` : 'algoritma');
const NOT_SENT = 'Gizli hiçbir şey gönderilmedi.';

/** What OpenSSH does not tell apart from a wrong password or key. */
const ALIKE =
  'Kilitli, süresi dolmuş veya izin verilmeyen (AllowUsers) ya da kabuğu mevcut olmayan kullanıcılar da aynı şekilde reddedilir.';

export const problems: TextsOf<SftpProblem> = {
  'sftp.not-ssh': ({ host, port, protocol }) =>
    say(
      protocol && protocol !== 'unknown'
        ? `${host}, ${port} numaralı bağlantı noktasında SFTP değil ${protocol} kullanıyor.`
        : `${host}, ${port} numaralı bağlantı noktasında SFTP kullanmıyor.`,
      'SFTP sunucusunun bağlantı noktasını girin; bu genellikle 22’dir. FTP ve FTPS başka protokollerdir.',
    ),
  'sftp.no-common-algorithm': ({ kind, offered, supported }) =>
    say(
      'Sunucuyla bu hizmetin ortak bir şifreleme yöntemi yok.',
      `Ortak bir ${algorithmOf(kind)} bulunamadı${offered.length > 0 ? `; sunucunun sundukları: ${offered.join(', ')}` : ''}. Yöneticisinin daha yaygın olan birine${inBrackets(supported)} izin vermesi gerekir.`,
    ),
  'sftp.host-key-unknown': ({ host }) =>
    say(`Önce ${host} onaylanmalı.`, 'Gizli bilgiler gönderilmeden önce parmak izini karşılaştırın.'),
  'sftp.host-key-changed': ({ host, fingerprint, expected }) =>
    say(
      `${host} kendini öncekinden farklı bir anahtarla tanıtıyor.`,
      `Beklenen: ${expected}, gelen: ${fingerprint}. Sunucu yeniden kurulmuş olabilir veya araya biri girmiştir. ` +
        `${NOT_SENT} Sunucu sahibine sorun.`,
    ),
  'sftp.host-key-other-algorithm': ({ host, algorithm, expected }) =>
    say(
      `${host} ${algorithm} türünde bir anahtar gösteriyor; yalnızca ${expected} türündeki anahtarı onaylanmıştı.`,
      `Sunucuların birden çok anahtarı olabilir. Bu parmak izini de sunucu sahibiyle karşılaştırın. ${NOT_SENT}`,
    ),
  'sftp.host-certificate': ({ host, algorithm }) =>
    say(
      `${host} kendini bir sertifikayla tanıtıyor (${algorithm}).`,
      'Yöneticisinden sertifikasız bir sunucu anahtarı da sunmasını isteyin: sunucu sertifikaları desteklenmiyor.',
    ),
  'sftp.auth-failed': ({ username, method, accepted }) =>
    say(
      method === 'password'
        ? `Sunucu, “${username}” kullanıcısı için bu parolayı kabul etmiyor.`
        : `Sunucu, “${username}” kullanıcısı için bu anahtarı kabul etmiyor.`,
      method === 'password'
        ? `Kullanıcı adını ve parolayı kontrol edin. ${ALIKE} Sunucunun kabul ettikleri: ${anyOf(accepted)}.`
        : `Ortak anahtarı kullanıcının authorized_keys dosyasına ekleyin. Ya da bu tür veya boyuttaki anahtarları reddediyor. ${ALIKE} Sunucunun kabul ettikleri: ${anyOf(accepted)}.`,
    ),
  'sftp.auth-method-unsupported': ({ method, accepted }) =>
    say(
      method === 'password'
        ? 'Bu sunucu parolalara izin vermiyor.'
        : 'Bu sunucu özel anahtarlara izin vermiyor.',
      `Sunucunun kabul ettikleri: ${anyOf(accepted)}.`,
    ),
  'sftp.password-expired': ({ username }) =>
    say(
      `“${username}” kullanıcısının parolasının süresi doldu.`,
      'Sunucuda yeni bir parola belirleyip buraya girin. Teslimatlar için daha iyisi: özel anahtar veya süresi dolmayan bir parola.',
    ),
  'sftp.auth-needs-more': ({ accepted }) =>
    accepted.some((name) => name === 'password' || name === 'publickey')
      ? say(
          'Sunucu art arda bir anahtar ve bir parola istiyor.',
          `“Özel anahtar ve parola” seçeneğini belirleyip ikisini de girin. Hâlâ istenen: ${anyOf(accepted)}.`,
        )
      : say(
          'Sunucu ikinci bir doğrulama adımı istiyor.',
          `Teslimatlar gözetimsiz çalıştığından ikinci adımı olmayan bir kullanıcı gerekir. Hâlâ istenen: ${anyOf(accepted)}.`,
        ),
  'sftp.too-many-attempts': ({ host }) =>
    say(
      `${host} oturum açmayı reddetti ve şimdilik yeni deneme kabul etmiyor.`,
      'Kullanıcı adını, parolayı veya anahtarı gözden geçirin, birkaç dakika bekleyip tekrar deneyin.',
    ),
  'sftp.login-closed': ({ host, username, answer }) =>
    say(
      `${host}, “${username}” oturum açarken bağlantıyı kesti${answer ? `: “${answer}”` : ''}.`,
      'Kullanıcının süresi dolmuş olabilir veya kullanıcıya izin verilmiyordur (PAM, /etc/nologin). Nedeni sunucunun günlüğünde yazar.',
    ),
  'sftp.subsystem-off': ({ username }) =>
    say(
      `“${username}” oturum açabiliyor, ancak SFTP kapalı.`,
      'Sunucunun yöneticisi sftp alt sistemini etkinleştirmelidir.',
    ),
  'sftp.not-started': ({ host, port, username, answer }) =>
    say(
      `“${username}” oturum açabiliyor, ancak SFTP başlamıyor${answer ? `: “${answer}…”` : ''}.`,
      `Sunucuda kabuğu, oturum betiklerini ve şunları kontrol edin: ChrootDirectory, Subsystem, ForceCommand, MaxSessions (sshd -T -C user=${username}). “ssh -p ${port} ${username}@${host} true” hiçbir şey yazmamalıdır.`,
    ),
  'sftp.no-such-path': ({ path, home }) =>
    say(
      `“${path}” klasörü yok.`,
      home === ''
        ? 'Önce klasörü oluşturun veya başka bir klasör seçin.'
        : `Önce klasörü oluşturun veya başka bir klasör seçin. Oturum açtıktan sonra bulunduğunuz klasör: “${home}”.`,
    ),
  'sftp.not-a-folder': ({ path }) => say(`“${path}” bir dosya.`, 'Bir klasör girin.'),
  'sftp.name-too-long': ({ name }) =>
    say(
      `“${name}” bu sunucu için fazla uzun bir ad.`,
      'En fazla 255 bayt kabul eder. Daha kısa bir ad girin.',
    ),
  'sftp.permission': ({ path, username, action }) => {
    if (action === 'look') {
      return say(
        `“${username}” kullanıcısının “${path}” içeriğine bakma izni yok.`,
        'Kullanıcıya erişim verin veya başka bir klasör seçin.',
      );
    }
    return action === 'read'
      ? say(
          `“${username}” kullanıcısının “${path}” için okuma izni yok.`,
          'Teslimatların doğrulanabilmesi için kullanıcıya okuma izni verin.',
        )
      : say(
          `“${username}” kullanıcısının “${path}” içine yazma izni yok.`,
          'Kullanıcıya yazma izni verin veya başka bir klasör seçin.',
        );
  },
  'sftp.quota': ({ path }) => say(`“${path}” içinde yer kalmadı.`, 'Yer açıp tekrar deneyin.'),
  'sftp.read-only': ({ path }) => say(`“${path}” salt okunur.`, 'Yazılabilen bir klasör seçin.'),
  'sftp.write-failed': ({ path }) =>
    say(
      `Sunucu, neden belirtmeden “${path}” içine yazmayı reddetti.`,
      'Disk dolu veya klasör salt okunur olabilir. Sunucunun yöneticisine danışın.',
    ),
  'sftp.content-differs': ({ path }) =>
    say('Sunucu, gönderileni olduğu gibi saklamadı.', `Disk dolu olabilir. Test dosyası: “${path}”.`),
  'sftp.file-taken': ({ path }) =>
    say(
      'Sunucu, test dosyasını yazılır yazılmaz başka yere aldı.',
      `Dosyalar ulaşıyor ancak geri okunamıyor. Teslimatlarda dosya geçici bir adla yazılır, ardından yeniden adlandırılır: yeni dosyaları bir süre yerinde bırakın. Test dosyası: “${path}”.`,
    ),
  'sftp.delete-denied': ({ path }) =>
    say(
      'Test dosyası silinemedi.',
      `Bu, teslimatlar için sorun değil. “${path}” dosyasını dilediğiniz zaman silin.`,
    ),
  'sftp.rename-denied': ({ path }) =>
    say(
      'Test dosyası yeniden adlandırılamadı.',
      `Teslimatlarda dosya geçici bir adla yazılır, ardından yeniden adlandırılır. Yeniden adlandırmaya izin verin; test dosyası: “${path}”.`,
    ),
  'sftp.locked': ({ path }) =>
    say(`“${path}” başka biri tarafından kilitlenmiş.`, 'Kilit kaldırıldığında tekrar deneyin.'),
  'sftp.conflict': ({ path }) =>
    say(
      `“${path}” zaten var ve değiştirilemiyor.`,
      'Başka bir klasör seçin veya sunucunun yöneticisine danışın.',
    ),
  'sftp.unsupported': ({ operation }) =>
    say(
      `Sunucu gereken işlemi desteklemiyor: ${doing(operation)}.`,
      'Sunucunun yöneticisi bu SFTP işlemine izin vermelidir.',
    ),
  'sftp.connection-lost': ({ host }) => say(`${host} kontrol sırasında bağlantıyı kesti.`, ASK_ADMIN),
  'sftp.unexpected': ({ answer }) =>
    say('Sunucu, bilmediğimiz bir nedenle hata verdi.', `Yanıtı: ${answer || 'yok'}.`),
  'key.unsupported': ({ format }) =>
    say(
      `Bu anahtar türü kullanılamaz${format ? ` (${format})` : ''}.`,
      'Yeni bir anahtar oluşturun ve ortak anahtarını sunucuya ekleyin: ssh-keygen -t ed25519',
    ),
  'key.passphrase-wrong': () => say('Parola ifadesi bu anahtarı açmıyor.', 'Parola ifadesini kontrol edin.'),
};
