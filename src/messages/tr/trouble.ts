import type { Messages } from '../messages.js';
import { plural } from '../plural.js';
import { DENY_CONDITIONS, inBrackets, isNoTls, placeIn, say } from '../problem-text.js';
import { doing } from './operations.js';

const count = plural('tr');
const within = (seconds: number): string => count(seconds, { other: '# saniye' });
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

const STILL_HERE = 'Girdiğiniz bilgiler duruyor. Birazdan tekrar deneyin';
const SOON = 'Birazdan tekrar deneyin.';
const TELL = 'Tekrar deneyin. Sorun sürerse bu sitenin geliştiricisine şunu bildirin';
const ASK_ADMIN = 'Tekrar deneyin. Sorun sürerse sunucunun yöneticisine danışın.';
const SPELLING = 'Yazımı kontrol edin.';
const NOT_SENT = 'Gizli hiçbir şey gönderilmedi.';

export const problems: Messages['problems'] = {
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
  's3.cors-or-missing': ({ host, origin, bucket }) =>
    say(
      `${host} yanıt veriyor, ancak bu sayfanın yanıtı okumasına izin verilmiyor.`,
      'Bu nedenle bilgilerin doğru olup olmadığı söylenemez. En olası olandan başlayarak şunları kontrol edin:',
      bucket
        ? [
            `“${bucket}” için ${origin} kaynağına izin veren bir CORS kuralı yok.`,
            `“${bucket}” adında bir bucket yok.`,
            'Bucket başka bir bölgede.',
          ]
        : [
            'Depolama hizmeti, sayfaların bucket dışında sorgu yapmasına izin vermiyor. Kimlik bilgileri doğru olabilir.',
            'Erişim anahtarı veya gizli anahtar yanlış: birçok depolama hizmeti bunu sayfalardan gizler.',
            'Bu bir S3 depolaması değil.',
          ],
    ),
  's3.key-unknown': () =>
    say(
      'Bu erişim anahtarı kimliği yok.',
      'Silinmiş, devre dışı bırakılmış veya başka bir sağlayıcıya ait olabilir. AWS’de Çin ve GovCloud’un kendi anahtarları vardır; etkinleştirilmemiş bir bölge ise hiçbir anahtarı tanımaz. Anahtar kimliğini kontrol edin veya yeni bir anahtar oluşturun.',
    ),
  's3.secret-wrong': ({ length }) =>
    say(
      'Gizli erişim anahtarı bu erişim anahtarı kimliğine ait değil.',
      length === 40 || length === 0
        ? 'Gizli anahtarı yeniden kopyalayın. Yalnızca bir kez gösterilir: kaybolduysa yeni bir anahtar oluşturun.'
        : `Gizli anahtar ${length} karakter; AWS’de 40 karakterdir. Tamamını yeniden kopyalayın.`,
    ),
  's3.token-expired': () =>
    say(
      'Geçici kimlik bilgilerinin süresi doldu.',
      'Yenilerini alın: anahtar kimliği, gizli anahtar ve oturum belirteci birbirine aittir.',
    ),
  's3.token-invalid': () =>
    say(
      'Oturum belirteci bu anahtara ait değil.',
      'Anahtar kimliğini, gizli anahtarı ve oturum belirtecini aynı kaynaktan kopyalayın. Kalıcı bir anahtar için belirteci boş bırakın. Etkinleştirilmesi gereken bölgeler yalnızca bölgesel bir STS uç noktasının belirteçlerini kabul eder.',
    ),
  's3.clock-skew': ({ minutes }) =>
    say(
      minutes > 0
        ? count(minutes, { other: 'Saat ile depolama hizmetinin saati arasında # dakika fark var.' })
        : 'Saat ile depolama hizmetinin saati arasındaki fark çok büyük.',
      'Kontrolü yapan makinenin saatini ayarlayıp tekrar deneyin.',
    ),
  's3.access-denied': ({ operation, bucket, folder }) =>
    say(
      bucket
        ? `Bu kimlik bilgilerinin “${placeIn(bucket, folder)}” konumunda ${doing(operation)} izni yok.`
        : `Bu kimlik bilgilerinin ${doing(operation)} izni yok.`,
      'Anahtarlar doğru, ancak bir izin eksik veya bir Deny bunu yasaklıyor. Kullanıcının IAM politikasını ve bucket politikasını gözden geçirin.',
    ),
  's3.policy-denied': ({ operation, bucket, folder, policy }) =>
    say(
      `Bu kimlik bilgilerinin “${placeIn(bucket, folder)}” konumunda ${doing(operation)} izni yok.`,
      `Bir politika bunu yasaklıyor${policy ? ` (${policy})` : ''}. Başka izinler işe yaramaz: politikayı yönetenin bunu kaldırması gerekir. Deny ifadesini arayın, çoğu zaman bir koşulla: ${DENY_CONDITIONS}.`,
    ),
  's3.kms-denied': ({ bucket }) =>
    say(
      `“${bucket}”, bu kimlik bilgilerinin kullanamadığı bir anahtarla şifrelenmiş.`,
      'KMS anahtarı etkin olmalı, kms:GenerateDataKey ve kms:Decrypt izinlerini vermelidir.',
    ),
  's3.no-such-bucket': ({ bucket }) =>
    say(`“${bucket}” adında bir bucket yok.`, 'Yazımı ve bucket’ın bu sağlayıcıda olduğunu kontrol edin.'),
  's3.wrong-region': ({ region }) =>
    region
      ? say(`Bucket ${region} bölgesinde.`, 'Bağlanmak için bu bölgeyi kullanın.')
      : say('Bucket başka bir bölgede.', 'Bölgesini konsolda bulup girin.'),
  's3.new-bucket-redirect': ({ bucket }) =>
    say(
      `“${bucket}” çok yeni; depolama hizmetinin tüm bölümleri onu henüz tanımıyor.`,
      'Birkaç dakika bekleyip tekrar deneyin. Bölge, bucket’ın bölgesi olmalıdır.',
    ),
  's3.region-required': () =>
    say(
      'Depolama hizmeti bir bölge istiyor.',
      'Bir bölge girin. S3 uyumlu birçok hizmet us-east-1 veya auto değerini kabul eder.',
    ),
  's3.region-disabled': ({ region }) =>
    say(
      `Bu AWS hesabında AWS STS ${region} için kapatılmış.`,
      'Hesabın yöneticisi açabilir: IAM, Account settings.',
    ),
  's3.bad-bucket-name': ({ bucket }) =>
    say(`Depolama hizmeti “${bucket}” değerini bucket adı olarak kabul etmiyor.`, SPELLING),
  's3.bad-endpoint': ({ host }) =>
    say(
      `${host} yanıt verdi, ancak S3 gibi değil.`,
      'Uç noktayı kontrol edin: bir web konsolunun adresi olabilir. Doğruysa diğer adres stilini deneyin.',
    ),
  's3.not-implemented': ({ operation }) =>
    say(
      `Depolama hizmeti gereken işlemi desteklemiyor: ${doing(operation)}.`,
      'Sağlayıcısına S3 uyumluluğunu sorun.',
    ),
  's3.quota': ({ bucket }) =>
    say(`“${bucket}” dolu.`, 'Yer açın veya kotasını artırın, ardından tekrar deneyin.'),
  's3.slow-down': () => say('Depolama hizmeti meşgul veya kullanılamıyor.', SOON),
  's3.account-problem': () =>
    say('Depolama hesabı askıya alınmış veya etkin değil.', 'Depolama sağlayıcısıyla iletişime geçin.'),
  's3.list-denied': ({ bucket, folder }) =>
    say(
      `“${placeIn(bucket, folder)}” konumunu listeleme izni yok.`,
      'Bu bir sorun değil: dosya teslimatı için gerekmez.',
    ),
  's3.read-denied': ({ bucket, key }) =>
    say(
      'Yazılan test nesnesi geri okunamadı.',
      `Dosya teslimatı için bu gerekmez. Test nesnesi: “${bucket}” içindeki “${key}”.`,
    ),
  's3.delete-denied': ({ bucket, key }) =>
    say(
      'Test nesnesi silinemedi.',
      `Bu, teslimatlar için sorun değil. “${bucket}” içindeki “${key}” nesnesini dilediğiniz zaman silin.`,
    ),
  's3.object-locked': ({ bucket, key }) =>
    say(
      'Bucket, kendisine yazılanları belirli bir süre saklıyor (Object Lock).',
      `Bu, teslimatlar için sorun değil. “${key}” test nesnesi, süresi dolana kadar “${bucket}” içinde kalır.`,
    ),
  's3.requester-pays': ({ bucket }) =>
    say(
      `“${bucket}” için ücretler istekte bulunandan alınıyor (Requester Pays).`,
      'Teslimatların ücreti bu anahtarın hesabına yansır. Requester Pays özelliğini kapatın veya bucket’ın sahibi olan hesabın bir anahtarını kullanın.',
    ),
  's3.buckets-denied': () =>
    say(
      'Bu anahtarın bucket’ları listeleme izni yok.',
      'Bu bir sorun değil: teslimatlar için gerekmez. Bucket’ın adını yazın.',
    ),
  's3.content-differs': ({ bucket, key }) =>
    say(
      'Geri okunan içerik, yazılanla aynı değil.',
      `Depolama hizmetiyle aramızdaki bir şey dosyaları değiştiriyor. “${bucket}” içindeki “${key}” nesnesini inceleyin.`,
    ),
  's3.unexpected': ({ operation, status, answer }) =>
    say(
      `Depolama hizmeti, bilmediğimiz bir nedenle işlemi yapmadı: ${doing(operation)}.`,
      `Yanıtı: ${answer || 'yok'} (durum ${status}).`,
    ),
  'sts.assume-denied': ({ roleArn, principal, externalId }) =>
    say(
      `${roleArn} rolü bize erişim vermiyor.`,
      `Rolün var olduğunu, güven politikasında ${principal} kimliğinin yer aldığını ve sts:ExternalId koşulunun ${externalId} olduğunu kontrol edin. Yeni bir rolün çalışması bir dakika sürebilir.`,
    ),
  'sts.external-id-not-enforced': ({ roleArn, externalId }) =>
    say(
      `${roleArn} rolü harici kimlik olmadan da erişim veriyor.`,
      `Adını tahmin eden herkes bu rolü bizim üzerimizden kullanabilir. Güven politikasına sts:ExternalId = ${externalId} koşulunu ekleyin.`,
    ),
  'sts.other-partition': ({ partition, own }) =>
    say(
      `Hizmetimiz ${partition} bölümündeki bir rolü açamaz: kendisi ${own} bölümünde.`,
      'Erişimi erişim anahtarıyla verin.',
    ),
  'sts.own-credentials': ({ answer }) =>
    say(
      'Hizmetimiz AWS’den rolü isteyemiyor.',
      `Gireceğiniz bilgiler bunu değiştirmez. Bu hizmetin işletmecisine bildirin${answer ? `: ${answer}` : ''}.`,
    ),
  'sftp.not-ssh': ({ host, port, protocol }) =>
    say(
      protocol && protocol !== 'unknown'
        ? `${host}, ${port} numaralı bağlantı noktasında SFTP değil ${protocol} kullanıyor.`
        : `${host}, ${port} numaralı bağlantı noktasında SFTP kullanmıyor.`,
      'SFTP sunucusunun bağlantı noktasını girin; bu genellikle 22’dir. FTP ve FTPS başka protokollerdir.',
    ),
  'sftp.no-common-algorithm': ({ kind, offered }) =>
    say(
      'Sunucuyla bu hizmetin ortak bir şifreleme yöntemi yok.',
      `Ortak bir ${algorithmOf(kind)} bulunamadı${offered.length > 0 ? `; sunucunun sundukları: ${offered.join(', ')}` : ''}. Yöneticisinin daha yaygın olan birine izin vermesi gerekir.`,
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
        ? `Kullanıcı adını ve parolayı kontrol edin. Sunucunun kabul ettikleri: ${anyOf(accepted)}.`
        : `Ortak anahtarı kullanıcının authorized_keys dosyasına ekleyin. Sunucunun kabul ettikleri: ${anyOf(accepted)}.`,
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
  'sftp.subsystem-off': ({ username }) =>
    say(
      `“${username}” oturum açabiliyor, ancak SFTP kapalı.`,
      'Sunucunun yöneticisi sftp alt sistemini etkinleştirmelidir.',
    ),
  'sftp.no-such-path': ({ path, home }) =>
    say(
      `“${path}” klasörü yok.`,
      home === ''
        ? 'Önce klasörü oluşturun veya başka bir klasör seçin.'
        : `Önce klasörü oluşturun veya başka bir klasör seçin. Oturum açtıktan sonra bulunduğunuz klasör: “${home}”.`,
    ),
  'sftp.not-a-folder': ({ path }) => say(`“${path}” bir dosya.`, 'Bir klasör girin.'),
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
