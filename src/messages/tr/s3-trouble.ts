import type { S3Problem } from '../../problems/problem-codes.js';
import { DENY_CONDITIONS, methodOf, placeIn, say, type TextsOf } from '../problem-text.js';
import { doing } from './operations.js';
import { count, SOON } from './phrases.js';

const SPELLING = 'Yazımı kontrol edin.';

export const problems: TextsOf<S3Problem> = {
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
  's3.cors-method': ({ origin, bucket, operation }) =>
    say(
      `Bu sayfa “${bucket}” bucket’ını okuyabiliyor, ancak ${methodOf(operation)} yanıtını okuyamıyor.`,
      'Bu nedenle bilgilerin doğru olup olmadığı söylenemez. En olası olandan başlayarak şunları kontrol edin:',
      [
        `${origin} için CORS kurallarında ${methodOf(operation)} eksik.`,
        'Kurallarda bir üst bilgi eksik: AllowedHeaders * olmalıdır.',
        'Anahtarın izni yok: bazı depolama hizmetleri bunu sayfalardan gizler.',
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
  's3.kms-unusable': ({ bucket }) =>
    say(
      `“${bucket}” için kullanılan KMS anahtarı devre dışı, silinmek üzere veya artık yok.`,
      'İzinler işe yaramaz. Sahibi anahtarı etkinleştirmeli, silmeyi iptal etmeli veya bucket için başka bir anahtar seçmelidir.',
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
  's3.cors-delete': ({ origin, bucket, key }) =>
    say(
      'Test nesnesi bu sayfadan silinemedi.',
      `${origin} için CORS kurallarında DELETE eksik veya anahtarın izni yok: bazı depolama hizmetleri bunu sayfalardan gizler. Bu, teslimatlar için sorun değil. “${bucket}” içindeki “${key}” nesnesini dilediğiniz zaman silin.`,
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
};
