import type { CommonProblem } from '../../problems/problem-codes.js';
import { inBrackets, isNoTls, say, type TextsOf } from '../problem-text.js';
import { count, SOON, ASK_ADMIN } from './phrases.js';

const within = (seconds: number): string => count(seconds, { other: '# saniye' });
const STILL_HERE = 'Girdiğiniz bilgiler duruyor. Birazdan tekrar deneyin';
const TELL = 'Tekrar deneyin. Sorun sürerse bu sitenin geliştiricisine şunu bildirin';

export const problems: TextsOf<CommonProblem> = {
  custom: ({ title, remedy }) => say(title, remedy),
  'net.offline': () => say('Çevrimdışısınız.', 'Ağa bağlanıp tekrar deneyin.'),
  'net.csp-blocked': ({ host, origin }) =>
    say(
      `Bu sitenin güvenlik politikası, sayfanın ${host} adresine bağlanmasına izin vermiyor.`,
      `${origin} yöneticisinden, Content-Security-Policy üst bilgisinin connect-src yönergesine ${host} adresini eklemesini isteyin.`,
    ),
  'net.mixed-content': ({ host }) =>
    say(
      `Güvenli bir sayfa ${host} adresine http üzerinden bağlanamaz.`,
      'Depolama hizmetinin https adresini kullanın veya kontrolü sunucuda çalıştırın.',
    ),
  'page.backend-required': ({ type }) =>
    say(
      `Bu sayfa ${type} hedefini kendi başına kontrol edemez.`,
      'Bu sitenin geliştiricisinin sihirbaza bir arka uç bağlaması gerekir. Gireceğiniz bilgiler bunu değiştirmez.',
    ),
  'page.host-permission': ({ host, pattern }) =>
    say(
      `Bu uzantı, ${host} adresinin yanıtını okuyamıyor.`,
      `Tarayıcının uzantı ayarlarında ${host} adresine erişmesine izin verin, ardından yeniden deneyin. Bu seçenek orada yoksa geliştiricisinin ana makine izinlerine ${pattern} kalıbını eklemesi gerekir.`,
    ),
  'page.unexpected': ({ reason }) => say('Bu sayfada bir hata oluştu.', `${TELL}: ${reason}.`),
  'backend.unreachable': ({ host }) => say(`${host} adresindeki hizmete ulaşılamadı.`, `${STILL_HERE}.`),
  'backend.timeout': ({ host, seconds }) =>
    say(`${host} adresindeki hizmet ${within(seconds)} içinde yanıt vermedi.`, `${STILL_HERE}.`),
  'backend.not-json': ({ status, contentType }) =>
    say(
      'Hizmet, bu sayfanın anlamadığı bir yanıt verdi.',
      `Yanlış yapılandırılmış: durum ${status}, içerik türü ${contentType || 'belirtilmemiş'}. Bu sitenin geliştiricisine bildirin.`,
    ),
  'backend.invalid-answer': ({ status, path }) =>
    say('Hizmet eksik bir yanıt verdi.', `${TELL}: ${path ? `${path}, ` : ''}durum ${status}.`),
  'backend.error': ({ status }) =>
    say('Hizmetin kendisinde bir sorun var.', `${STILL_HERE} (durum ${status}).`),
  'backend.busy': ({ seconds }) =>
    say(
      'Kısa sürede çok fazla kontrol yapıldı.',
      count(seconds, { other: '# saniye bekleyip tekrar deneyin.' }),
    ),
  'session.expired': () => say('Oturumunuz sona erdi.', 'Yeniden oturum açıp bu adımı tekrarlayın.'),
  'session.forbidden': () =>
    say('Bunu yapma yetkiniz yok.', 'Kuruluşunuzun bir yöneticisinden hedef bağlama yetkisi isteyin.'),
  'request.invalid': () => say('Bazı alanlar düzeltilmeli.', 'İşaretli alanları düzeltip tekrar deneyin.'),
  'request.not-found': () => say('Hizmet bu adresi tanımıyor.', 'Bu sitenin geliştiricisine bildirin.'),
  'request.too-large': ({ limit }) =>
    say('Girilen bilgiler çok büyük.', `En fazla ${Math.floor(limit / 1024)} KB gönderilebilir.`),
  'request.key-reused': () =>
    say('Bu istek daha önce başka bir işlem için kullanıldı.', 'Bir adım geri gidip tekrar deneyin.'),
  'request.outdated': () =>
    say(
      'Bu arada başka biri bunu değiştirdi.',
      'Yeniden yükleyin, şu anki durumuna bakın ve değişikliğinizi tekrarlayın.',
    ),
  'account.not-found': () =>
    say('Bu hesap artık kayıtlı değil.', 'Başka bir hesap seçin veya yeni bir hesap bağlayın.'),
  'account.in-use': ({ destinations, names }) =>
    say(
      `${count(destinations, { other: 'Bu hesap # hedefte kullanılıyor' })}${inBrackets(names)}.`,
      'Önce bunları silin.',
    ),
  'account.unreadable': () =>
    say('Kayıtlı kimlik bilgileri artık okunamıyor.', 'Aynı kimlik bilgileriyle yeni bir hesap bağlayın.'),
  'destination.not-found': () => say('Bu hedef artık yok.', 'Listeyi yeniden yükleyin.'),
  'type.unsupported': ({ type }) =>
    say(
      `Hizmet ${type} hedefine bağlanamıyor.`,
      'Başka bir hedef seçin veya bu sitenin geliştiricisine danışın.',
    ),
  'net.blocked-address': ({ host }) =>
    say(
      `Hizmetimizin ${host} adresine bağlanmasına izin verilmiyor.`,
      'Genel bir adres girin. Özel bir ağ için bu hizmetin işletmecisinden izin isteyin.',
    ),
  'net.dns': ({ host }) =>
    say(`${host} adında bir ana makine yok.`, 'Ana makine adının yazımını kontrol edin.'),
  'net.dns-temporary': ({ host }) => say(`${host} için adres şu anda çözümlenemedi.`, SOON),
  'net.refused': ({ host, port }) =>
    say(
      `${host} erişilebilir, ancak ${port} numaralı bağlantı noktasında yanıt yok.`,
      'Bağlantı noktasını kontrol edin. SFTP genellikle 22, https ise 443 kullanır.',
    ),
  'net.timeout': ({ host, seconds }) =>
    say(
      `${host} ${within(seconds)} içinde yanıt vermedi.`,
      'Bir güvenlik duvarı engelliyor olabilir. Adresi ve bağlantı noktasını kontrol edin, adreslerimizden gelen bağlantılara izin verin.',
    ),
  'net.unreachable': ({ host }) =>
    say(
      `Bu sayfadan ${host} adresine ulaşılamadı.`,
      'Tarayıcı nedenini belirtmez. En olası olandan başlayarak şunları kontrol edin:',
      [
        'Adreste bir hata var veya orada yanıt veren yok.',
        'Sertifikasına güvenilmiyor veya sunucu https kullanmıyor.',
        'Bir güvenlik duvarı veya VPN engelliyor.',
        'Bir reklam engelleyici veya başka bir uzantı isteği durduruyor.',
      ],
    ),
  'net.no-route': ({ host }) =>
    say(
      `Hizmetimizden ${host} adresine giden bir yol yok.`,
      'Adresi kontrol edin. Doğruysa karşı tarafın ağı veya bizim ağımız çalışmıyordur: daha sonra tekrar deneyin.',
    ),
  'net.reset': ({ host }) =>
    say(
      `${host} bağlantıyı hemen kapattı.`,
      `Adreslerimizi engelliyor olabilir veya çok fazla bağlantı vardır. ${ASK_ADMIN}`,
    ),
  'net.tls': ({ host, reason }) =>
    isNoTls(reason)
      ? say(
          `${host} bu bağlantı noktasında https kullanmıyor.`,
          'Bağlantı noktasını kontrol edin. Depolama hizmeti şifreleme kullanmıyorsa adresin başına http:// yazın.',
        )
      : say(
          `${host} sunucusunun sertifikasına güvenilmiyor.`,
          `Sunucunun yöneticisi bunu düzeltmelidir (${reason}).`,
        ),
};
