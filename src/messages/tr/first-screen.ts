import type { DestinationTexts, Messages } from '../messages.js';
import { plural } from '../plural.js';

const count = plural('tr');

export const wizard: Messages['wizard'] = {
  label: 'Bulut depolama hedefi bağlama',
  progress: 'İlerleme',
  steps: { catalog: 'Hedef', auth: 'Kimlik doğrulama', setup: 'Kurulum', created: 'Bitiş' },
  stepDone: 'tamamlandı',
  back: 'Geri',
  cancel: 'İptal',
  loading: 'Yükleniyor…',
  loadFailed: 'Bu adım yüklenemedi. Bağlantınızı kontrol edip tekrar deneyin.',
  retry: 'Tekrar dene',
};

export const dialog: Messages['dialog'] = {
  close: 'Kapat',
  unsaved: 'Kaydetmeden çıkılsın mı?',
  unsavedHelp: 'Girdiğiniz bilgiler kaydedilmedi ve kaybolacak.',
  stay: 'Düzenlemeye devam et',
  discard: 'Kaydetmeden çık',
};

export const catalog: Messages['catalog'] = {
  heading: 'Hedef seçin',
  intro: 'Dosyalarınızın nereye teslim edileceğini seçin.',
  search: 'Hedeflerde ara',
  connect: 'Hedefi bağla',
  connectTo: ({ name }) => `Hedefi bağla: ${name}`,
};

export const catalogMore: Messages['catalogMore'] = {
  found: ({ count: n }) => count(n, { other: '# hedef' }),
  empty: 'Burada kullanılabilecek hedef yok.',
  another: 'Bir tane daha ekle',
  anotherOf: ({ name }) => `Bir tane daha ekle: ${name}`,
  noMatch: ({ search }) => `“${search}” ile eşleşen hedef yok.`,
  clearSearch: 'Aramayı temizle',
  noMatchOfFilter: 'Bu seçimle eşleşen hedef yok.',
  showAll: 'Tümünü göster',
  showMore: ({ count }) => `Daha fazla göster (${count})`,
  show: 'Göster',
  all: 'Tümü',
  mine: 'Hedeflerim',
  category: 'Kategori',
  allCategories: 'Tüm kategoriler',
  connected: ({ accounts, destinations }) =>
    count(accounts, { other: '# hesap' }) +
    (destinations === 0 ? '' : count(destinations, { other: ', # hedef' })),
  attention: 'İşlem gerekli',
  attentionHelp: ({ failing }) => count(failing, { other: '# hesabın son kontrolü başarısız oldu.' }),
  more: ({ name }) => `${name} hakkında daha fazla bilgi`,
  accounts: 'Hesapları görüntüle',
  details: 'Gerekenler',
  documentation: 'Belgeler',
  newTab: 'yeni sekmede açılır',
  needs: 'Başlamadan önce',
  checks: 'Neler kontrol edilir',
  addresses: 'Güvenlik duvarınızda izin verilecek adresler',
  notLoaded: 'Ayrıntılar yüklenemedi. Bağlantınızı kontrol edip tekrar deneyin.',
  close: 'Kapat',
};

export const destinations: Readonly<Record<string, DestinationTexts>> = {
  'amazon-s3': {
    category: 'Nesne depolama',
    description: 'Dosyaları AWS hesabınızdaki bir bucket’a teslim edin.',
  },
  's3-compatible': {
    category: 'Nesne depolama',
    name: 'S3 uyumlu depolama',
    description:
      'Dosyaları MinIO, Ceph, Cloudflare R2, Wasabi, Backblaze B2 ve benzeri hizmetlere teslim edin.',
  },
  sftp: {
    category: 'Dosya sunucuları',
    description: 'Dosyaları kendi sunucunuzdaki bir klasöre teslim edin.',
  },
};
