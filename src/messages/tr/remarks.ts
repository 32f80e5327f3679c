import type { Messages } from '../messages.js';
import { plural } from '../plural.js';

const count = plural('tr');
const keyName = (kind: string, bits: number): string => (bits > 0 ? `${kind}, ${bits} bit` : kind);

/** Where the keys of a provider are, by its name. What consoles show only in English stays English. */
const KEYS: ReadonlyMap<string, string> = new Map([
  [
    'Cloudflare R2',
    'R2, Manage API tokens: “Object Read & Write” izinli bir belirteç, erişim anahtarı kimliğini ve gizli anahtarı gösterir.',
  ],
  [
    'MinIO',
    'MinIO konsolu, Access Keys. S3 API genellikle 9000 numaralı bağlantı noktasında, konsol ise başka birinde yanıt verir.',
  ],
  ['Ceph Object Gateway', 'Küme yöneticisi tarafından radosgw-admin ile oluşturulur.'],
  ['Wasabi', 'Wasabi konsolu, Access Keys.'],
  [
    'Backblaze B2',
    'Application Keys. keyID erişim anahtarı kimliği, applicationKey ise gizli anahtardır; ana anahtar (master key) çalışmaz.',
  ],
  ['DigitalOcean Spaces', 'Kontrol paneli, Spaces Object Storage, Access Keys.'],
  [
    'Google Cloud Storage',
    'Cloud Storage, Settings, Interoperability: bir HMAC anahtarı, tercihen bir hizmet hesabına ait.',
  ],
  ['Scaleway', 'IAM, API keys; tercih edilen proje olarak Object Storage projesi seçilir.'],
  ['OVHcloud', 'Public Cloud, Object Storage, S3 users.'],
  ['Hetzner', 'Konsol, projeniz, Security, S3 credentials.'],
  ['Akamai (Linode)', 'Cloud Manager, Object Storage, Access Keys.'],
  [
    'IBM Cloud Object Storage',
    '“Include HMAC credential” seçeneğiyle oluşturulan hizmet kimlik bilgileri: cos_hmac_keys altındaki değerler.',
  ],
  [
    'Oracle Cloud',
    'Profiliniz, Customer secret keys. Erişim anahtarı listede, gizli anahtar ise yalnızca bir kez gösterilir.',
  ],
  ['Storj', 'Access Keys, tür: S3 credentials.'],
  ['Tigris', 'Kontrol paneli, Access Keys.'],
  ['IDrive e2', 'Kontrol paneli, Access Keys. Uç nokta, bölgenin yanında yazar.'],
  ['Alibaba Cloud OSS', 'RAM, Users, AccessKey.'],
]);

export const issues: Messages['issues'] = {
  required: () => 'Bu alanı doldurun.',
  'too-long': ({ max }) => `En fazla ${max} karakter kullanın.`,
  'too-short': ({ min }) => `En az ${min} karakter kullanın.`,
  'not-a-number': () => 'Bir sayı girin.',
  'out-of-range': ({ min, max }) => `${min} ile ${max} arasında bir sayı girin.`,
  'unknown-choice': () => 'Seçeneklerden birini seçin.',
  'not-offered': () => 'Bu hizmet bunu sunmuyor. Boş bırakın.',
  format: () => 'Bu değer beklenen biçimde değil.',
  custom: ({ message }) => message,
  'access-key.is-secret': () =>
    'Bu, gizli erişim anahtarına benziyor. Erişim anahtarı kimliği daha kısadır ve çoğunlukla AKIA ile başlar.',
  'access-key.format': ({ length }) =>
    `Bu bir erişim anahtarı kimliği değil: ${length} karakter içeriyor. AWS’de 20 büyük harf ve rakamdan oluşur.`,
  'secret-key.is-key-id': () =>
    'Bu, erişim anahtarı kimliğine benziyor. Gizli erişim anahtarı daha uzundur ve yalnızca anahtar oluşturulurken bir kez gösterilir.',
  'secret-key.length': ({ length }) =>
    `Bu gizli anahtar ${length} karakter, AWS gizli erişim anahtarları ise 40 karakterdir. Tamamını yeniden kopyalayın.`,
  'session-token.required': () =>
    'ASIA ile başlayan bir anahtar kimliği geçicidir: yalnızca kendi oturum belirteciyle birlikte çalışır.',
  'region.format': () => 'eu-central-1 gibi bir bölge kodu girin.',
  'endpoint.format': () => 'Hizmetin adresini girin, örneğin https://s3.example.com.',
  'endpoint.scheme': () => 'Adres https:// veya http:// ile başlamalıdır.',
  'endpoint.placeholder': ({ placeholder }) =>
    `${placeholder} yerine kendi değerinizi yazın: sağlayıcınız adresin tamamını gösterir.`,
  'role.format': () => 'Bir rolün ARN’sini girin, örneğin arn:aws:iam::123456789012:role/exports.',
  'role.partition': ({ partition }) =>
    `Rol ${partition} bölümüne (partition) ait: bu bölümden bir bölge girin.`,
  'bucket.length': ({ length }) => `Bucket adları 3 ile 63 karakter arasındadır, bu ad ${length} karakter.`,
  'bucket.uppercase': () => 'Bucket adlarında büyük harf bulunamaz.',
  'bucket.characters': ({ characters }) =>
    `Bucket adlarında yalnızca küçük harf, rakam, kısa çizgi ve nokta bulunabilir. İzin verilmeyenler: ${characters}`,
  'bucket.edges': () => 'Bucket adı bir harf veya rakamla başlayıp bitmelidir.',
  'bucket.dots': () => 'Bucket adında art arda iki nokta bulunamaz.',
  'bucket.ip-address': () => 'Bucket adı bir IP adresine benzememelidir.',
  'bucket.reserved': ({ part }) => `“${part}” AWS tarafından ayrılmıştır ve orada bucket adında yer alamaz.`,
  'folder.dot-segment': ({ segment }) =>
    `“${segment}” burada klasör olamaz. Yolun tamamını en üstten başlayarak, . ve .. kullanmadan yazın.`,
  'folder.control-characters': () => 'Yol, görünmeyen denetim karakterleri içeriyor. Yeniden yazın.',
  'folder.macro-unknown': ({ macro }) =>
    `${macro} adında bir makro yok. %SEGMENT_NAME% ve %SEGMENT_ID% kullanılabilir.`,
  'folder.macro-place': ({ macro }) =>
    `${macro} yolun sonunda kendi başına bir klasör olmalıdır, örneğin exports/${macro}.`,
  'folder.too-long': ({ bytes, max }) => `Yol ${bytes} bayt tutuyor, en fazla ${max} bayt olabilir.`,
  'host.format': () => 'sftp.example.com gibi bir ana makine adı veya bir IP adresi girin.',
  'host-key.format': () =>
    'SHA256:… gibi bir parmak izi, bir known_hosts satırı veya sunucunun .pub dosyasının içeriğini girin.',
  'host-key.other-host': () =>
    'Bu satırların hiçbiri bu sunucuyu belirtmiyor ve birden çok sunucuya aitler. Yalnızca bu sunucununkileri girin: ssh-keygen -F ve ardından sunucunun adı bunları listeler.',
  'host-key.md5': () =>
    'Bu parmak izi eski biçimde (MD5) yazılmış ve taklit edilebilir. Şununla başlayanı isteyin: SHA256:',
  'host-key.authority': () =>
    'Bu satır, sunucu anahtarlarını imzalayan bir yetkiliyle ilgili ve burada desteklenmiyor. Sunucunun kendi anahtarını girin.',
  'key.not-a-key': () =>
    'Bu bir özel anahtar değil. Özel anahtar “-----BEGIN OPENSSH PRIVATE KEY-----” gibi bir satırla başlar.',
  'key.public': () =>
    'Bu, ortak anahtar. Buraya özel anahtar girilir: “.pub” uzantısı olmayan aynı adlı dosya.',
  'key.certificate': () => 'Bu bir sertifika. Burada sertifikaya ait özel anahtar gerekir.',
  'key.truncated': () =>
    'Anahtarın sonu eksik. Son “-----END” satırı dahil olmak üzere dosyanın tamamını kopyalayın.',
  'key.putty': ({ version }) =>
    version === 3
      ? 'Bu, kilitli bir PuTTY anahtarı (sürüm 3). Kilidini açın veya dönüştürün: puttygen key.ppk -O private-openssh -o key. PuTTYgen penceresinde: Conversions, Export OpenSSH key.'
      : `Bu bir PuTTY anahtarı (sürüm ${version}). Dönüştürün: puttygen key.ppk -O private-openssh -o key. PuTTYgen penceresinde: Conversions, Export OpenSSH key.`,
  'key.hardware': () =>
    'Bu anahtar bir güvenlik anahtarı cihazında saklanıyor ve yalnızca sahibi dokunarak kullanabilir. Teslimatlar için ayrı bir anahtar kullanın: ssh-keygen -t ed25519',
  'key.passphrase-needed': () => 'Bu anahtar kilitli. Parola ifadesini girin.',
  'encryption-key.not-a-key': () =>
    'Bu bir PGP veya RSA ortak anahtarı değil; yalnızca bunlar kullanılabilir. PGP anahtarı “-----BEGIN PGP PUBLIC KEY BLOCK-----” gibi bir satırla başlar. Kendinizinkini dışa aktarmak için: gpg --armor --export you@example.com',
  'encryption-key.private': () =>
    'Bu, özel anahtardı veya özel anahtarı içeriyordu. Kaldırıldı ve hiçbir yere gönderilmedi: bununla herkes dosyalarınızı okuyabilirdi. Ortak anahtarı yapıştırın veya dosyaların şifrelenmemesi için boş bırakın.',
  'encryption-key.truncated': () =>
    'Anahtarın sonu eksik. Son “-----END” satırı dahil olmak üzere metnin tamamını kopyalayın.',
  'encryption-key.certificate': () =>
    'Bu bir sertifika. Yalnızca içindeki anahtar gerekir: openssl x509 -pubkey -noout -in certificate.pem',
  'encryption-key.ssh': () =>
    'Bu bir SSH anahtarı. RSA anahtarını şu komutla dönüştürün: ssh-keygen -e -m PKCS8 -f key.pub',
  'encryption-key.damaged': () =>
    'Bu anahtar okunamıyor: içinde bir şey değişmiş veya kaybolmuş. Yeniden dışa aktarın ve metnin tamamını kopyalayın.',
  'encryption-key.not-examined': () =>
    'Bu anahtar incelenemedi ve gönderilmedi: inceleme bileşeni yüklenemedi. Tekrar deneyin.',
  'encryption-key.no-owner': () =>
    'Bu anahtarda sahip bilgisi yok; bazı anahtar sunucuları anahtarları böyle verir. Oluşturulduğu yerden dışa aktarın: gpg --armor --export you@example.com',
  'encryption-key.expired': ({ date }) =>
    `Bu anahtarın süresi ${date} tarihinde doldu. Süresini uzatın veya yeni bir tane oluşturun, ardından yeniden dışa aktarın.`,
  'encryption-key.revoked': () => 'Bu anahtar sahibi tarafından iptal edilmiş. Başka bir anahtar kullanın.',
  'encryption-key.cannot-encrypt': () =>
    'Bu anahtar imzalayabilir ama şifreleyemez. Şifreleme için bir alt anahtar ekleyin, ardından yeniden dışa aktarın.',
  'encryption-key.weak': ({ kind, bits }) =>
    `Bu anahtar (${keyName(kind, bits)}) dosyaları gizli tutmak için fazla zayıf. En az 2048 bitlik RSA veya daha yeni bir tür kullanın.`,
};

export const notices: Messages['notices'] = {
  'notice.cleaned': () => 'Değerin çevresindeki boşluklar veya görünmeyen karakterler kaldırıldı.',
  'notice.bucket-split': ({ bucket, folder }) =>
    folder === ''
      ? `Yapıştırdığınız metinde “${bucket}” bucket’ı tanındı.`
      : `Yapıştırdığınız metinde “${bucket}” bucket’ı ve “${folder}” klasörü tanındı.`,
  'notice.folder-slashes': () => 'Adsız klasörlere yol açacak eğik çizgiler kaldırıldı.',
  'notice.folder-root': () => 'Boş bırakılırsa en üst düzey kullanılır: klasör gerekmez.',
  'notice.host-split': ({ host, folder }) =>
    `“${host}” ana makinesi tanındı; geri kalanı kendi alanlarına yerleştirildi.${folder === '' ? '' : ` “${folder}” klasörü sonraki adımda hazır bekliyor.`}`,
  'notice.host-keys': ({ count: n }) => count(n, { other: 'Sunucunun # anahtarı tanındı.' }),
  'notice.key': ({ kind, bits }) => `Bu bir özel anahtar: ${keyName(kind, bits)}.`,
  'notice.key-locked': ({ kind, bits }) =>
    `Bu özel anahtar (${keyName(kind, bits)}) kilitli: parola ifadesi gerekiyor.`,
  'notice.key-weak': ({ kind, bits }) =>
    `Bu anahtar (${keyName(kind, bits)}) günümüzde birçok sunucu için fazla zayıf. Yenisini oluşturmanız daha iyi olur: ssh-keygen -t ed25519`,
  'notice.key-unwrapped': () => 'Anahtar Base64 ile kodlanmıştı ve kodu çözüldü.',
  'notice.encryption-key': ({ kind, bits, owner, fingerprint }) =>
    `Dosyalar${owner === '' ? '' : ` ${owner} için`} şifrelenecek: ${keyName(kind, bits)}${fingerprint === '' ? '' : `, parmak izi ${fingerprint}`}.`,
  'notice.encryption-key-ends': ({ date }) =>
    `Bu anahtarın süresi ${date} tarihinde dolacak. O tarihten önce yeni bir anahtar girin, aksi halde teslimatlar başarısız olur.`,
  'notice.endpoint-scheme': ({ scheme }) => `Adresin başına ${scheme}:// eklendi.`,
  'notice.endpoint-split': ({ bucket }) =>
    `Burada yalnızca hizmetin adresi gerekir. “${bucket}” bucket’ı sonraki adımda hazır bekliyor.`,
  'notice.provider': ({ provider, keys }) =>
    `Sağlayıcı: ${provider}. Anahtarların yeri: ${KEYS.get(provider) ?? keys}`,
  'notice.filled': () => 'Yapıştırdığınız metin birden çok alanı doldurdu. Alanları gözden geçirin.',
  'notice.region': ({ region }) => `Bölge kodu olarak yazıldı: ${region}.`,
};

export const remedies: Messages['remedies'] = {
  'iam-policy': {
    title: 'Gereken politika',
    where:
      'AWS konsolunda: IAM, kullanıcınız veya rolünüz, Add permissions, Create inline policy, JSON. Yalnızca bu klasöre izin verilir. Adları Optional ile başlayan ifadeler, teslimatların doğrulanmasını ve test dosyalarının temizlenmesini sağlar.',
  },
  's3-policy': {
    title: 'Gereken politika',
    where:
      'MinIO, Ceph veya Wasabi gibi politika kullanan hizmetlerde: politikayı bu anahtarın kullanıcısına ekleyin. Diğerlerinde bunun için anahtarın bir ayarı vardır.',
  },
  'cors-rules': {
    title: 'Bu site için CORS kuralları',
    where:
      'Depolama hizmetinin konsolunda: bucket, Permissions veya Settings, CORS. Zaten kurallar varsa bunu onlara ekleyin.',
  },
  'cors-command': {
    title: 'Aynısı komut olarak',
    where:
      'AWS komut satırının kurulu olduğu bir terminal ve bucket’ı değiştirebilen bir anahtar için. Bucket’taki tüm kuralların yerini alır.',
  },
  'trust-policy': {
    title: 'Rolün güven politikası',
    where:
      'AWS konsolunda: IAM, Roles, rolünüz, Trust relationships, Edit trust policy. Rolü başkaları da kullanıyorsa bu ifadeyi mevcut politikaya ekleyin.',
  },
  'connect-src': {
    title: 'Bu sitenin politikasında izin verilmesi gerekenler',
    where: 'Bu sitenin yöneticisi için: bu kaynakları Content-Security-Policy üst bilgisine ekleyin.',
  },
  'authorized-keys': {
    title: 'authorized_keys için satır',
    where: 'Sunucuda: bu satırı kullanıcının ~/.ssh/authorized_keys dosyasının sonuna ekleyin.',
  },
  firewall: {
    title: 'İzin verilecek adresler',
    where: 'Sunucunun önündeki güvenlik duvarının yöneticisi için: bu adreslerden bağlanıyoruz.',
  },
};

const NOT_SENT = 'Gizli hiçbir şey gönderilmedi.';

export const hostKey: Messages['hostKey'] = {
  heading: 'Bu sizin sunucunuz mu?',
  intro: ({ host, port }) =>
    `${host} (bağlantı noktası ${port}) kendini aşağıdaki anahtarla tanıtıyor. ${NOT_SENT} ` +
    'Parmak izini, sunucu sahibinin size verdiğiyle karşılaştırın.',
  otherHeading: 'Bu anahtar da sizin sunucunuza mı ait?',
  otherIntro: ({ host, port }) =>
    `${host} (bağlantı noktası ${port}) henüz onaylanmamış türde bir anahtar gösteriyor. Sunucuların birden çok anahtarı olabilir. ` +
    `${NOT_SENT} Bu parmak izini de sunucu sahibiyle karşılaştırın.`,
  changedHeading: 'Durun: bu sunucu öncekinden farklı bir anahtar gösteriyor',
  changedIntro: ({ host, port }) =>
    `${host} (bağlantı noktası ${port}) yeniden kurulmuş olabilir ya da biri araya, teslim edilen her şeyi okuyabilecek ` +
    `başka bir makine yerleştirmiş olabilir. ${NOT_SENT} Hangisinin doğru olduğunu sunucu sahibine telefonla veya başka ` +
    'bir güvenli yolla sorun.',
  expected: 'Daha önce onaylanan',
  shown: 'Şimdiki parmak izi (SHA-256)',
  consent: 'Sunucu sahibine sordum; yeni parmak izi doğru.',
  consentMissing: 'Önce sunucu sahibine sorun, ardından burada onaylayın.',
  replace: 'Onaylı anahtarı değiştir',
  algorithm: 'Anahtar türü',
  fingerprint: 'Parmak izi (SHA-256)',
  howTo: 'Sunucuda şu komutla görüntülenir:',
  confirm: 'Parmak izi eşleşiyor, bağlan',
  decline: 'Bağlanma',
};

export const accountActions: Messages['accountActions'] = {
  works: 'Çalışıyor',
  attention: 'İşlem gerekli',
  expired: 'Süresi doldu',
  neverChecked: 'Hiç kontrol edilmedi',
  checked: ({ when }) => `Son kontrol: ${when}`,
  expires: ({ when }) => `Süresi dolacak: ${when}`,
  ended: ({ when }) => `Süresi doldu: ${when}`,
  previous: 'Önceki sayfa',
  next: 'Sonraki sayfa',
  page: ({ page, total }) => count(page, { other: 'Sayfa #' }) + count(total, { other: ', # hesap' }),
  menu: ({ label }) => `${label} için işlemler`,
  rename: 'Yeniden adlandır',
  check: 'Tekrar kontrol et',
  replace: 'Kimlik bilgilerini değiştir',
  delete: 'Sil',
  cancel: 'Olduğu gibi bırak',
  close: 'Kapat',
  stop: 'Durdur',
  name: 'Hesabın adı',
  nameHelp: ({ label }) => `Boş bırakılırsa “${label}” adı kullanılır.`,
  save: 'Kaydet',
  renamed: ({ label }) => `Hesabın adı artık “${label}”.`,
  checking: 'Hesap kontrol ediliyor…',
  checkPassed: 'Hesap çalışıyor.',
  replaceHelp: ({ label }) =>
    `${label} için. Önce yeni değerler kontrol edilir. Yeni değerler çalışana kadar eskileri kullanılmaya devam eder.`,
  replaceNow: 'Kontrol et ve değiştir',
  replaced: 'Yeni kimlik bilgileri çalışıyor ve eskilerinin yerini aldı.',
  looking: 'Bu hesabı kullanan hedefler aranıyor…',
  deleteQuestion: ({ label }) =>
    `“${label}” silinsin mi? Hesabın gizli bilgileri silinir. Depolama alanınızdakiler yerinde kalır.`,
  deleteNow: 'Hesabı sil',
  inUse: ({ count: n }) => count(n, { other: 'Bu hesap # hedefte kullanıldığı sürece silinemez:' }),
  andMore: ({ count: n }) => count(n, { other: 've # hedef daha' }),
  deleteFirst: 'Önce bu hedefleri silin veya başka bir hesap kullanmalarını sağlayın.',
  deleted: ({ label }) => `“${label}” hesabı silindi.`,
};

export const errorSummary: Messages['errorSummary'] = {
  title: ({ count: wrong }) => count(wrong, { other: '# alanı yeniden gözden geçirin' }),
};
