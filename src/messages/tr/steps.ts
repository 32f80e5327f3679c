import type { DestinationTexts, Messages } from '../messages.js';
import { plural } from '../plural.js';

const count = plural('tr');
const seconds = new Intl.NumberFormat('tr', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export const auth: Messages['auth'] = {
  heading: ({ name }) => `${name} bağlantısı`,
  accountChoice: 'Hesap',
  existing: 'Mevcut hesap',
  existingHelp: 'Kayıtlı kimlik bilgilerini kullanın.',
  new: 'Yeni hesap',
  newHelp: 'Kimlik bilgilerini girin. Kaydedilmeden önce kontrol edilirler.',
  loadingAccounts: 'Hesaplar yükleniyor…',
  accountsNotShown: 'Hesap listesi yüklenemedi. Bağlantınızı kontrol edip tekrar deneyin.',
  retry: 'Tekrar dene',
  connect: 'Hedefe bağlan',
  connecting: 'Bağlanılıyor…',
  stop: 'Durdur',
  documentation: 'Bunları nerede bulabilirim?',
  egress: ({ addresses }) =>
    `Sunucuyu bir güvenlik duvarı koruyorsa şu adreslerden gelen bağlantılara izin verin: ${addresses}.`,
  secretsStay: 'Gizli bilgiler kontrol için bir kez gönderilir ve bir daha gösterilmez.',
};

export const accounts: Messages['accounts'] = {
  label: 'Mevcut hesaplar',
  search: 'Hesaplarda ara',
  loading: 'Hesaplar yükleniyor…',
  loadFailed: 'Hesaplar yüklenemedi.',
  retry: 'Tekrar dene',
  empty: 'Henüz bağlı hesap yok. İlk hesabı bağlamak için “Yeni hesap” seçeneğini kullanın.',
  noMatch: ({ search }) => `“${search}” ile eşleşen hesap yok.`,
  found: ({ count: n }) => count(n, { other: '# hesap' }),
  connected: ({ when }) => `Bağlantı: ${when}`,
  uses: ({ count: n }) => (n === 0 ? 'Henüz kullanılmıyor' : count(n, { other: '# hedefte kullanılıyor' })),
  choose: 'Devam etmek için bir hesap seçin.',
};

export const forms: Messages['forms'] = {
  optional: 'isteğe bağlı',
  notLoaded: 'Bu formun bir bölümü yüklenemedi.',
  retry: 'Tekrar dene',
  submit: 'Gönder',
  more: 'Diğer seçenekler',
  forget: 'Bu anahtarı unut',
  typeHostKey: 'Parmak izi veya bir known_hosts satırı elimde var',
  reveal: 'Göster',
  conceal: 'Gizle',
  concealField: ({ label }) => `Gizle: ${label}`,
  revealField: ({ label }) => `Göster: ${label}`,
  chooseFile: 'Dosya seç',
  dropFile: 'veya buraya bırakın',
  notExplained: ({ code }) =>
    `İşlem başarısız oldu (${code}) ve nedenini açıklayan metin yüklenemedi. Bağlantınızı kontrol edip tekrar deneyin.`,
  wrong: 'Bu değer kullanılamaz.',
  fileTooLarge: 'Bu dosya bir anahtar için fazla büyük.',
};

export const setup: Messages['setup'] = {
  heading: ({ name }) => `${name} kurulumu`,
  account: 'Hesap',
  checked: 'Kontrol edildi',
  name: 'Ad',
  nameHelp: 'Bu hedefin listelerde görünecek adı.',
  description: 'Açıklama',
  create: 'Hedefi oluştur',
  creating: 'Oluşturuluyor…',
  stop: 'Durdur',
  browse: 'Klasörlere göz at…',
  browseFailed: 'Klasörler yüklenemedi. Tekrar deneyin veya yolu yazın.',
  landing: 'Dosyaların yazılacağı yer',
  writes: 'Oraya küçük bir test nesnesi yazılır, geri okunur ve silinir.',
};

export const folders: Messages['folders'] = {
  headingBuckets: 'Bucket ve klasör seçin',
  headingFolders: 'Klasör seçin',
  where: 'Bulunduğunuz yer',
  buckets: 'Tüm bucket’lar',
  loginFolder: 'Oturum açma klasörü',
  loading: 'Aranıyor…',
  found: ({ count: n, more }) =>
    n === 0
      ? 'Burada klasör yok.'
      : more
        ? count(n, { other: '# veya daha fazla öğe.' })
        : count(n, { other: '# öğe.' }),
  more: 'Daha fazla göster',
  open: ({ name }) => `${name} öğesini aç`,
  create: 'Yeni klasör',
  createName: 'Yeni klasörün adı',
  createNow: 'Oluştur',
  nameNeeded: 'Eğik çizgi içermeyen bir ad girin.',
  choose: ({ place }) => `Burayı kullan: ${place}`,
  close: 'Kapat',
  retry: 'Tekrar dene',
  typeInstead: 'Bunu kapatıp yolu kendiniz de yazabilirsiniz.',
};

export const done: Messages['done'] = {
  heading: 'Hedef oluşturuldu',
  intro: ({ name }) => `“${name}” hazır. Artık dosyalar buraya teslim edilebilir.`,
  type: 'Hedef',
  name: 'Ad',
  description: 'Açıklama',
  account: 'Hesap',
  warnings: 'Bilmenizde yarar var',
  saveAndExit: 'Kaydet ve çık',
  next: 'İleri',
  nextHelp: '“İleri” ile devam edin ya da “Kaydet ve çık” ile burada bırakıp dilediğiniz zaman devam edin.',
};

export const checks: Messages['checks'] = {
  label: 'Bağlantı kontrolü',
  status: {
    pending: 'bekliyor',
    running: 'sürüyor…',
    passed: 'başarılı',
    warned: 'uyarı',
    failed: 'başarısız',
    skipped: 'denenmedi',
    unverifiable: 'buradan doğrulanamıyor',
  },
  blame: {
    input: 'girilen bilgiler',
    storage: 'depolama hizmetiniz',
    network: 'ağ',
    page: 'bu site',
    service: 'hizmetimiz',
  },
  duration: ({ milliseconds }) =>
    milliseconds < 1000 ? `${milliseconds} ms` : `${seconds.format(milliseconds / 1000)} sn`,
  reference: ({ id }) => `Destek için referans: ${id}`,
  useRegion: ({ region }) => `${region} bölgesini kullan`,
  useAddressStyle: ({ style }) => `“${style}” adres stilini kullan`,
  createFolder: 'Klasörü oluştur',
  creatingFolder: 'Klasör oluşturuluyor…',
  checkFromServer: 'Bunun yerine sunucudan kontrol et',
  tryAgain: 'Tekrar dene',
  more: 'Daha fazla bilgi',
  moreAbout: ({ title }) => `Daha fazla bilgi: ${title}`,
  optional: 'isteğe bağlı',
  again: 'Tekrar kontrol et',
  report: 'Raporu kopyala',
  stillAt: ({ label }) =>
    `Hâlâ “${label}” adımında. Yavaş bir ağ veya güvenlik duvarı nedeniyle bu bir dakika kadar sürebilir.`,
  copy: 'Kopyala',
  copyWhat: ({ copy, what }) => `${copy}: ${what}`,
  copied: 'Kopyalandı',
  notCopied: 'Tarayıcı buna izin vermedi: metni seçip kopyalayın.',
  whoCanMend: ({ side }) => `Sorunun giderileceği yer: ${side}`,
};

const encryptionKey = {
  label: 'Şifreleme anahtarı',
  help: 'Dosyaları teslim edilmeden önce şifreler: yalnızca özel anahtara sahip olan okuyabilir. gpg --armor --export komutunun verdiği biçimde bir PGP ortak anahtarı veya bir RSA ortak anahtarı.',
};

const summary = {
  'Bucket name': 'Bucket adı',
  'Folder path': 'Klasör yolu',
  'Top of the bucket': 'Bucket’ın en üst düzeyi',
  Region: 'Bölge',
  Endpoint: 'Uç nokta',
  Server: 'Sunucu',
  'Login folder': 'Oturum açma klasörü',
  Encryption: 'Şifreleme',
  'With your PGP key': 'PGP anahtarınızla',
  'With your RSA key': 'RSA anahtarınızla',
};

const bucketRegion = { label: 'Bucket’ın bölgesi', help: 'Yalnızca hesabın bölgesinden farklıysa.' };

const s3 = {
  summary,
  setupFields: { region: bucketRegion },
  probes: {
    reach: 'Depolama hizmetine erişim',
    credentials: 'Erişim anahtarının kontrolü',
    list: 'Klasörün içeriğine bakma',
    write: 'Küçük bir test dosyası yazma',
    read: 'Dosyayı geri okuma',
    delete: 'Dosyayı silme',
  },
  findings: {
    credentials: ({ account, arn }) =>
      account === undefined ? '' : `Hesap ${account}${arn === undefined ? '' : `, ${arn}`}`,
  },
} satisfies DestinationTexts;

const folderPath = {
  label: 'Klasör yolu',
  help: 'Örneğin exports/daily. İlk dosyayla birlikte oluşturulur. Bucket’ın en üst düzeyi için boş bırakın. Sona eklenen %SEGMENT_NAME% veya %SEGMENT_ID% her segment için ayrı bir klasör oluşturur.',
};

export const destinations: Readonly<Record<string, DestinationTexts>> = {
  'amazon-s3': {
    prerequisites: [
      'Bu teslimatlar için oluşturulmuş bir IAM kullanıcısının erişim anahtarı veya hizmetimize güvenen bir rol.',
      'Klasör için s3:PutObject izni. s3:GetObject, s3:DeleteObject ve s3:ListBucket izinleri de varsa teslimatlar doğrulanır ve test dosyaları temizlenir.',
      'Bucket’ın adı ve bölgesi.',
      'KMS anahtarıyla şifrelenmiş bir bucket için bu anahtarda kms:GenerateDataKey ve kms:Decrypt izinleri.',
    ],
    ...s3,
    probes: { ...s3.probes, 'external-id': 'Rolün harici kimlik istediğinin kontrolü' },
    fields: {
      method: {
        label: 'Erişim yöntemi',
        options: {
          keys: { label: 'Erişim anahtarı' },
          role: {
            label: 'Rol',
            help: 'Daha güvenlidir: hiçbir anahtar hesabınızdan çıkmaz ve erişimi istediğiniz zaman geri alabilirsiniz.',
          },
        },
      },
      accessKeyId: {
        label: 'Erişim anahtarı kimliği',
        help: 'AWS konsolunda: IAM, Users, kullanıcınız, Security credentials, Access keys. AKIA ile, geçiciyse ASIA ile başlar.',
      },
      secretAccessKey: {
        label: 'Gizli erişim anahtarı',
        help: 'AWS bunu yalnızca anahtar oluşturulurken bir kez gösterir: 40 karakter. Kaybettiyseniz yeni bir tane oluşturun.',
      },
      principal: {
        label: 'Rolü üstlenen kimlik',
        help: 'Rolünüzün güven politikasında bu kimlik yer almalıdır.',
      },
      externalId: {
        label: 'Harici kimlik',
        help: 'Güven politikası bunu şart koşmalıdır; böylece başka hiç kimse rolünüzü bizim üzerimizden kullanamaz.',
      },
      trustPolicy: {
        label: 'Güven politikası',
        help: 'İkisi bir arada, yapıştırmaya hazır: yeni bir rol için özel güven politikası veya mevcut rolünüz için güven ilişkisi.',
      },
      roleArn: {
        label: 'Rol ARN’si',
        help: 'AWS konsolunda: IAM, Roles, rolünüz. Şu biçimdedir: arn:aws:iam::123456789012:role/exports.',
      },
      region: {
        label: 'Bölge',
        help: 'Bucket’ın bulunduğu yer, örneğin eu-central-1. Konsol, bölgeyi bucket listesinde gösterir.',
      },
      sessionToken: {
        label: 'Oturum belirteci',
        help: 'Yalnızca geçici anahtarlar için. Geçici anahtarların süresi dolar: bu teslimat için oluşturulmuş bir kullanıcının anahtarı daha iyidir.',
      },
      encryptionKey,
      bucket: {
        label: 'Bucket adı',
        help: 'Yapıştırılan bir s3:// adresi veya ARN sizin için ayrıştırılır. Anahtarın bu klasör için s3:PutObject iznine ihtiyacı vardır. s3:GetObject, s3:DeleteObject ve s3:ListBucket izinleri de varsa teslimatlar doğrulanır ve test dosyaları temizlenir.',
      },
      folderPath,
    },
  },
  's3-compatible': {
    prerequisites: [
      'S3 API’sinin adresi: bucket olmadan uç nokta.',
      'Klasöre dosya yazabilen bir erişim anahtarı. Orada okuma, listeleme ve silme izni de varsa teslimatlar doğrulanabilir.',
      'Bucket’ın adı.',
    ],
    ...s3,
    fields: {
      provider: { label: 'Sağlayıcı', options: { other: { label: 'Başka bir sağlayıcı veya bilinmiyor' } } },
      endpoint: {
        label: 'Uç nokta',
        help: 'Hizmetin bucket olmadan adresi, örneğin https://s3.example.com. Sağlayıcınız bunu S3 uç noktası (S3 endpoint) veya S3 API adresi olarak adlandırır.',
      },
      accessKeyId: {
        label: 'Erişim anahtarı kimliği',
        help: 'Sağlayıcınızın konsolunda, genellikle Access keys, API keys veya S3 credentials altında oluşturulur.',
      },
      secretAccessKey: {
        label: 'Gizli erişim anahtarı',
        help: 'Çoğu sağlayıcı bunu yalnızca anahtar oluşturulurken bir kez gösterir.',
      },
      region: {
        label: 'Bölge',
        help: 'Sağlayıcınızın yazdığı biçimde. Bölgesi olmayan hizmetler us-east-1 veya auto değerini kabul eder.',
      },
      addressStyle: {
        label: 'Adres stili',
        options: {
          auto: { label: 'Otomatik', help: 'Bağlantı kontrol edilirken belirlenir.' },
          path: {
            label: 'Yol',
            help: 'https://s3.example.com/bucket, neredeyse tüm hizmetlerce desteklenir.',
          },
          'virtual-host': { label: 'Sanal ana makine' },
        },
      },
      sessionToken: { label: 'Oturum belirteci', help: 'Yalnızca geçici anahtarlar için.' },
      encryptionKey,
      bucket: {
        label: 'Bucket adı',
        help: 'Yapıştırılan bir s3:// adresi sizin için ayrıştırılır. Anahtarın bu klasöre dosya yazma izni (PutObject) olmalıdır; orada okuma, listeleme ve silme izni de varsa teslimat doğrulanabilir.',
      },
      folderPath,
    },
  },
  sftp: {
    prerequisites: [
      'Ana makine adı, bağlantı noktası ve kullanıcı adı.',
      'Bu kullanıcının parolası veya özel anahtarı.',
      'Karşılaştırma için, sunucu sahibinden alınan sunucu anahtarı parmak izi.',
      'Kullanıcının dosya yazabildiği, yeniden adlandırabildiği ve silebildiği bir klasör.',
    ],
    summary,
    fields: {
      host: {
        label: 'Ana makine',
        help: 'Sunucunun adı veya adresi, örneğin sftp.example.com. Yapıştırılan bir sftp:// adresi sizin için ayrıştırılır.',
      },
      port: { label: 'Bağlantı noktası', help: 'Size başka bir şey söylenmediyse SFTP için 22.' },
      username: { label: 'Kullanıcı adı' },
      method: {
        label: 'Oturum açma yöntemi',
        options: {
          password: { label: 'Parola' },
          'private-key': { label: 'Özel anahtar', help: 'Daha güvenlidir ve birçok sunucuda zorunludur.' },
          'key-and-password': {
            label: 'Özel anahtar ve parola',
            help: 'Her ikisini de art arda isteyen sunucular için.',
          },
        },
      },
      password: { label: 'Parola' },
      privateKey: {
        label: 'Özel anahtar',
        help: 'BEGIN ve END satırlarıyla birlikte metnin tamamı; genellikle id_ed25519 veya id_rsa adlı bir dosyadadır. Sonu .pub olan dosya ortak anahtardır ve sunucuda durmalıdır.',
      },
      passphrase: {
        label: 'Anahtarın parola ifadesi',
        help: 'Yalnızca anahtar bir parola ifadesiyle kilitliyse.',
      },
      hostKey: {
        label: 'Sunucunun kimliği',
        help: 'Parmak izini, sunucu sahibinin size verdiğiyle karşılaştırın. Siz onaylamadan gizli hiçbir şey gönderilmez.',
      },
      encryptionKey,
      folderPath: {
        label: 'Klasör yolu',
        help: 'Klasör zaten var olmalıdır. Yol / ile başlarsa sunucunun kökünden, başlamazsa oturum açınca bulunduğunuz klasörden itibaren geçerlidir. O klasörün kendisi için boş bırakın.',
      },
    },
    probes: {
      connect: 'Sunucuya bağlanma',
      'host-key': 'Sunucu kimliğinin kontrolü',
      login: 'Oturum açma',
      sftp: 'Dosya aktarımını başlatma',
      folder: 'Klasörü açma',
      write: 'Küçük bir test dosyası yazma',
      read: 'Dosyayı geri okuma',
      rename: 'Dosyayı yeniden adlandırma',
      delete: 'Dosyayı silme',
    },
    findings: { sftp: ({ home }) => (home === undefined ? '' : `Oturum açma klasörü ${home}`) },
  },
};
