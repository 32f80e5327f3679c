import type { Messages } from '../messages.js';
import { plural } from '../plural.js';

const count = plural('ko');
const keyName = (kind: string, bits: number): string => (bits > 0 ? `${kind}, ${bits}비트` : kind);

export const issues: Messages['issues'] = {
  required: () => '이 필드를 입력하세요.',
  'too-long': ({ max }) => `${max}자 이하로 입력하세요.`,
  'too-short': ({ min }) => `${min}자 이상 입력하세요.`,
  'not-a-number': () => '숫자를 입력하세요.',
  'out-of-range': ({ min, max }) => `${min}~${max} 범위의 숫자를 입력하세요.`,
  'unknown-choice': () => '옵션 중 하나를 선택하세요.',
  'not-offered': () => '이 서비스에서 제공하지 않는 항목입니다. 제외하세요.',
  format: () => '값의 형식이 올바르지 않습니다.',
  custom: ({ message }) => message,
  'access-key.is-secret': () => '비밀 액세스 키로 보입니다. 액세스 키 ID는 더 짧으며 대개 AKIA로 시작합니다.',
  'access-key.format': ({ length }) =>
    `${length}자로 된 이 값은 액세스 키 ID가 아닙니다. AWS의 액세스 키 ID는 영문 대문자와 숫자 20자입니다.`,
  'secret-key.is-key-id': () =>
    '액세스 키 ID로 보입니다. 비밀 액세스 키는 더 길며 키를 생성할 때 한 번만 표시됩니다.',
  'secret-key.length': ({ length }) =>
    `이 비밀 키는 ${length}자이지만 AWS의 비밀 액세스 키는 40자입니다. 전체를 다시 복사하세요.`,
  'session-token.required': () =>
    'ASIA로 시작하는 키 ID는 임시 키이며 해당 세션 토큰과 함께 사용해야 합니다.',
  'region.format': () => '리전 코드를 입력하세요(예: eu-central-1).',
  'endpoint.format': () => '서비스의 주소를 입력하세요(예: https://s3.example.com).',
  'endpoint.scheme': () => '주소는 https:// 또는 http:// 형식으로 시작해야 합니다.',
  'endpoint.placeholder': ({ placeholder }) =>
    `${placeholder} 부분을 실제 값으로 바꾸세요. 전체 주소는 공급자에서 확인할 수 있습니다.`,
  'role.format': () => '역할의 ARN을 입력하세요(예: arn:aws:iam::123456789012:role/exports).',
  'role.partition': ({ partition }) =>
    `이 역할은 ${partition} 파티션에 속합니다. 해당 파티션의 리전을 입력하세요.`,
  'bucket.length': ({ length }) => `버킷 이름은 3~63자여야 합니다. 입력한 이름은 ${length}자입니다.`,
  'bucket.uppercase': () => '버킷 이름에는 대문자를 사용할 수 없습니다.',
  'bucket.characters': ({ characters }) =>
    `버킷 이름에는 영문 소문자, 숫자, 하이픈, 마침표만 사용할 수 있습니다. 허용되지 않는 문자: ${characters}`,
  'bucket.edges': () => '버킷 이름은 영문자 또는 숫자로 시작하고 끝나야 합니다.',
  'bucket.dots': () => '버킷 이름에는 마침표를 연속으로 사용할 수 없습니다.',
  'bucket.ip-address': () => '버킷 이름은 IP 주소 형식일 수 없습니다.',
  'bucket.reserved': ({ part }) =>
    `“${part}” 문자열은 AWS에서 예약되어 있어 AWS의 버킷 이름에 사용할 수 없습니다.`,
  'folder.dot-segment': ({ segment }) =>
    `“${segment}” 항목은 폴더로 사용할 수 없습니다. . 및 .. 없이 최상위부터 전체 경로를 입력하세요.`,
  'folder.control-characters': () => '경로에 보이지 않는 제어 문자가 있습니다. 다시 입력하세요.',
  'folder.macro-unknown': ({ macro }) =>
    `${macro} 매크로는 없습니다. %SEGMENT_NAME% 및 %SEGMENT_ID% 매크로를 사용할 수 있습니다.`,
  'folder.macro-place': ({ macro }) =>
    `${macro} 매크로는 경로 끝에 별도의 폴더로 있어야 합니다(예: exports/${macro}).`,
  'folder.too-long': ({ bytes, max }) => `경로가 ${bytes}바이트입니다. 최대 ${max}바이트까지 가능합니다.`,
  'host.format': () => '호스트 이름(예: sftp.example.com) 또는 IP 주소를 입력하세요.',
  'host-key.format': () => '지문(예: SHA256:…), known_hosts 행 또는 서버의 .pub 파일 내용을 입력하세요.',
  'host-key.other-host': () =>
    '이 서버의 행은 없고 여러 서버의 행이 있습니다. 이 서버의 행만 입력하세요. ssh-keygen -F 명령에 서버 이름을 지정하면 출력됩니다.',
  'host-key.md5': () =>
    '이 지문은 위조될 수 있는 이전 형식(MD5)입니다. SHA256: 형식으로 시작하는 지문을 요청하세요.',
  'host-key.authority': () =>
    '이 행은 호스트 키에 서명하는 인증 기관의 것으로, 여기에서 사용할 수 없습니다. 서버 자체의 키를 입력하세요.',
  'key.not-a-key': () =>
    '프라이빗 키가 아닙니다. 프라이빗 키는 “-----BEGIN OPENSSH PRIVATE KEY-----”와 같은 행으로 시작합니다.',
  'key.public': () =>
    '퍼블릭 키입니다. 여기에는 프라이빗 키, 즉 이름은 같지만 “.pub”이 없는 파일을 입력해야 합니다.',
  'key.certificate': () => '인증서입니다. 여기에는 해당 인증서의 프라이빗 키가 필요합니다.',
  'key.truncated': () => '키의 끝부분이 없습니다. 마지막 “-----END” 행을 포함하여 파일 전체를 복사하세요.',
  'key.putty': ({ version }) =>
    version === 3
      ? '잠겨 있는 PuTTY 키(버전 3)입니다. 잠금을 해제하거나 변환하세요: puttygen key.ppk -O private-openssh -o key. PuTTYgen 창에서는 Conversions > Export OpenSSH key를 선택합니다.'
      : `PuTTY 키(버전 ${version})입니다. 변환하세요: puttygen key.ppk -O private-openssh -o key. PuTTYgen 창에서는 Conversions > Export OpenSSH key를 선택합니다.`,
  'key.hardware': () =>
    '이 키는 보안 토큰에 있으며 소유자가 직접 터치해야만 사용할 수 있습니다. 전송 전용 키를 만드세요: ssh-keygen -t ed25519',
  'key.passphrase-needed': () => '이 키는 잠겨 있습니다. 암호 문구를 입력하세요.',
  'encryption-key.not-a-key': () =>
    'PGP 또는 RSA 퍼블릭 키가 아닙니다. 이 두 종류만 사용할 수 있습니다. PGP 퍼블릭 키는 “-----BEGIN PGP PUBLIC KEY BLOCK-----”과 같은 행으로 시작합니다. 내보내기 명령: gpg --armor --export you@example.com',
  'encryption-key.private': () =>
    '프라이빗 키이거나 프라이빗 키가 포함된 내용입니다. 프라이빗 키가 있으면 누구나 파일을 읽을 수 있으므로 입력에서 제거했으며 어디에도 전송하지 않았습니다. 퍼블릭 키를 붙여 넣거나, 파일을 암호화하지 않으려면 비워 두세요.',
  'encryption-key.truncated': () =>
    '키의 끝부분이 없습니다. 마지막 “-----END” 행을 포함하여 텍스트 전체를 복사하세요.',
  'encryption-key.certificate': () =>
    '인증서입니다. 인증서의 키만 필요합니다: openssl x509 -pubkey -noout -in certificate.pem',
  'encryption-key.ssh': () =>
    'SSH용 키입니다. RSA 키는 다음 명령으로 변환하세요: ssh-keygen -e -m PKCS8 -f key.pub',
  'encryption-key.damaged': () =>
    '이 키는 일부가 변경되거나 누락되어 읽을 수 없습니다. 다시 내보낸 후 텍스트 전체를 복사하세요.',
  'encryption-key.not-examined': () =>
    '키 검사에 필요한 프로그램을 로드하지 못해 이 키를 검사하지 못했으며 전송하지도 않았습니다. 다시 시도하세요.',
  'encryption-key.no-owner': () =>
    '이 키에는 소유자 정보가 없습니다. 일부 키 서버는 이런 형태로 키를 제공합니다. 키를 만든 곳에서 내보내세요: gpg --armor --export you@example.com',
  'encryption-key.expired': ({ date }) =>
    `이 키는 ${date}에 만료되었습니다. 기간을 연장하거나 새 키를 만든 후 다시 내보내세요.`,
  'encryption-key.revoked': () => '소유자가 해지한 키입니다. 다른 키를 사용하세요.',
  'encryption-key.cannot-encrypt': () =>
    '이 키는 서명할 수 있지만 암호화할 수 없습니다. 암호화용 하위 키를 추가한 후 다시 내보내세요.',
  'encryption-key.weak': ({ kind, bits }) =>
    `이 키(${keyName(kind, bits)})는 파일을 안전하게 보호하기에 너무 약합니다. 2048비트 이상의 RSA 또는 최신 유형의 키를 사용하세요.`,
};

/** Where the keys of a provider are, by its name. Labels stay as its console shows them. */
const PROVIDER_KEYS: ReadonlyMap<string, string> = new Map([
  [
    'Cloudflare R2',
    'R2 > Manage API tokens. “Object Read & Write” 토큰을 생성하면 액세스 키 ID와 비밀 키가 표시됩니다.',
  ],
  ['MinIO', 'MinIO Console > Access Keys. S3 API는 대개 9000번 포트에서 응답하며 콘솔의 포트와는 다릅니다.'],
  ['Ceph Object Gateway', '클러스터 관리자가 radosgw-admin으로 생성합니다.'],
  ['Wasabi', 'Wasabi 콘솔 > Access Keys.'],
  [
    'Backblaze B2',
    'Application Keys. keyID가 액세스 키 ID, applicationKey가 비밀 키입니다. 마스터 키는 사용할 수 없습니다.',
  ],
  ['DigitalOcean Spaces', 'Control Panel > Spaces Object Storage > Access Keys.'],
  ['Google Cloud Storage', 'Cloud Storage > 설정 > 상호 운용성. HMAC 키(서비스 계정의 키 권장).'],
  ['Scaleway', 'IAM > API keys. 기본 프로젝트를 Object Storage용으로 지정합니다.'],
  ['OVHcloud', 'Public Cloud > Object Storage > S3 users.'],
  ['Hetzner', 'Console > 해당 프로젝트 > Security > S3 credentials.'],
  ['Akamai (Linode)', 'Cloud Manager > Object Storage > Access Keys.'],
  [
    'IBM Cloud Object Storage',
    '“HMAC 인증 정보 포함”을 사용하여 생성한 서비스 인증 정보의 cos_hmac_keys 값.',
  ],
  ['Oracle Cloud', '프로파일 > 고객 암호 키. 액세스 키는 목록에 표시되지만 비밀 키는 한 번만 표시됩니다.'],
  ['Storj', 'Access Keys(유형: S3 credentials).'],
  ['Tigris', 'Dashboard > Access Keys.'],
  ['IDrive e2', 'Dashboard > Access Keys. 엔드포인트는 리전 옆에 있습니다.'],
  ['Alibaba Cloud OSS', 'RAM > 사용자 > AccessKey.'],
]);

export const notices: Messages['notices'] = {
  'notice.cleaned': () => '값 앞뒤의 공백 또는 보이지 않는 문자를 제거했습니다.',
  'notice.bucket-split': ({ bucket, folder }) =>
    folder === ''
      ? `붙여 넣은 내용에서 “${bucket}” 버킷을 인식했습니다.`
      : `붙여 넣은 내용에서 “${bucket}” 버킷과 “${folder}” 폴더를 인식했습니다.`,
  'notice.folder-slashes': () => '이름이 없는 폴더를 만드는 슬래시를 제거했습니다.',
  'notice.folder-root': () => '비워 두면 최상위를 의미합니다. 폴더는 필요하지 않습니다.',
  'notice.host-split': ({ host, folder }) =>
    `“${host}” 호스트를 인식하고 나머지는 해당 필드에 입력했습니다.${folder === '' ? '' : ` “${folder}” 폴더는 다음 단계에 입력됩니다.`}`,
  'notice.host-keys': ({ count: n }) => count(n, { other: '서버 키 #개를 인식했습니다.' }),
  'notice.key': ({ kind, bits }) => `프라이빗 키입니다: ${keyName(kind, bits)}.`,
  'notice.key-locked': ({ kind, bits }) =>
    `이 프라이빗 키(${keyName(kind, bits)})는 잠겨 있습니다. 암호 문구가 필요합니다.`,
  'notice.key-weak': ({ kind, bits }) =>
    `이 키(${keyName(kind, bits)})는 너무 약하여 현재 많은 서버에서 허용되지 않습니다. 새 키를 만드는 것이 좋습니다: ssh-keygen -t ed25519`,
  'notice.key-unwrapped': () => 'Base64로 인코딩된 키를 디코딩했습니다.',
  'notice.encryption-key': ({ kind, bits, owner, fingerprint }) =>
    `파일이 암호화됩니다${owner === '' ? '' : `(소유자: ${owner})`}: ${keyName(kind, bits)}${fingerprint === '' ? '' : `, 지문 ${fingerprint}`}.`,
  'notice.encryption-key-ends': ({ date }) =>
    `이 키는 ${date}에 만료됩니다. 그 전에 새 키를 지정하지 않으면 전송에 실패합니다.`,
  'notice.endpoint-scheme': ({ scheme }) => `주소 앞에 ${scheme}:// 접두사를 추가했습니다.`,
  'notice.endpoint-split': ({ bucket }) =>
    `여기에는 서비스의 주소만 필요합니다. “${bucket}” 버킷은 다음 단계에 입력됩니다.`,
  'notice.provider': ({ provider, keys }) =>
    `공급자: ${provider}. 키 위치: ${PROVIDER_KEYS.get(provider) ?? keys}`,
  'notice.filled': () => '붙여 넣은 내용이 여러 필드에 입력되었습니다. 내용을 확인하세요.',
  'notice.region': ({ region }) => `리전 코드로 변환했습니다: ${region}.`,
};

export const remedies: Messages['remedies'] = {
  'iam-policy': {
    title: '필요한 정책',
    where:
      'AWS 콘솔의 IAM > 해당 사용자 또는 역할 > 권한 추가 > 인라인 정책 생성 > JSON에 붙여 넣으세요. 이 폴더만 허용됩니다. 이름이 Optional로 시작하는 문은 전송을 검증하고 테스트 파일을 정리하는 데 사용됩니다.',
  },
  's3-policy': {
    title: '필요한 정책',
    where:
      'MinIO, Ceph, Wasabi 등 정책을 지원하는 서비스에서는 이 키의 사용자에게 연결하세요. 다른 서비스에서는 키 설정에서 지정합니다.',
  },
  'cors-rules': {
    title: '이 사이트의 CORS 규칙',
    where:
      '스토리지 콘솔의 버킷 > 권한 또는 설정 > CORS에 붙여 넣으세요. 기존 규칙이 있으면 이 규칙을 추가하세요.',
  },
  'cors-command': {
    title: '동일한 작업을 수행하는 명령',
    where:
      'AWS 명령줄이 설치된 터미널에서 버킷을 변경할 수 있는 키로 실행하세요. 버킷의 기존 규칙이 모두 바뀝니다.',
  },
  'trust-policy': {
    title: '역할의 신뢰 정책',
    where:
      'AWS 콘솔의 IAM > 역할 > 해당 역할 > 신뢰 관계 > 신뢰 정책 편집에 붙여 넣으세요. 역할을 다른 곳에서도 사용하는 경우 기존 정책에 문을 추가하세요.',
  },
  'connect-src': {
    title: '이 사이트의 정책에서 허용할 항목',
    where: '이 사이트의 관리자용: 이 소스를 Content-Security-Policy에 추가하세요.',
  },
  'authorized-keys': {
    title: 'authorized_keys에 추가할 행',
    where: '서버에서 이 사용자의 ~/.ssh/authorized_keys 끝에 추가하세요.',
  },
  firewall: {
    title: '허용할 주소',
    where: '서버 앞에 있는 방화벽의 관리자용: 당사 서비스는 이 주소에서 연결합니다.',
  },
};

const NOT_SENT = '비밀 정보는 전송되지 않았습니다.';

export const hostKey: Messages['hostKey'] = {
  heading: '사용자의 서버가 맞습니까?',
  intro: ({ host, port }) =>
    `${host} 호스트(포트 ${port})에서 아래의 키를 제시했습니다. ${NOT_SENT} ` +
    '서버 소유자가 제공한 지문과 비교하세요.',
  otherHeading: '이 키도 사용자 서버의 키입니까?',
  otherIntro: ({ host, port }) =>
    `${host} 호스트(포트 ${port})에서 아직 확인되지 않은 유형의 키를 제시했습니다. 서버에는 여러 개의 키가 있을 수 있습니다. ` +
    `${NOT_SENT} 이 지문도 서버 소유자에게 확인하세요.`,
  changedHeading: '주의: 이 서버가 이전과 다른 키를 제시했습니다',
  changedIntro: ({ host, port }) =>
    `${host} 호스트(포트 ${port})가 새로 설정되었거나, 누군가가 중간에 다른 시스템을 두어 전송되는 모든 내용을 읽을 수 있는 ` +
    `상태일 수 있습니다. ${NOT_SENT} 둘 중 어느 경우인지 전화 등 안전한 방법으로 서버 소유자에게 확인하세요.`,
  expected: '이전에 확인한 키',
  shown: '현재 지문(SHA-256)',
  consent: '서버 소유자에게 문의하여 새 지문이 올바른 것을 확인했습니다.',
  consentMissing: '먼저 서버 소유자에게 문의한 후 여기에서 확인하세요.',
  replace: '확인된 키 바꾸기',
  algorithm: '키 유형',
  fingerprint: '지문(SHA-256)',
  howTo: '서버에서 다음 명령을 실행하면 출력됩니다:',
  confirm: '지문이 일치하므로 연결',
  decline: '연결하지 않음',
};

export const accountActions: Messages['accountActions'] = {
  works: '정상',
  attention: '조치 필요',
  expired: '만료됨',
  neverChecked: '검사한 적 없음',
  checked: ({ when }) => `${when} 검사됨`,
  expires: ({ when }) => `${when} 만료 예정`,
  ended: ({ when }) => `${when} 만료됨`,
  previous: '이전 페이지',
  next: '다음 페이지',
  page: ({ page, total }) => count(page, { other: '#페이지' }) + count(total, { other: ', 계정 #개' }),
  menu: ({ label }) => `${label} 작업`,
  rename: '이름 변경',
  check: '다시 검사',
  replace: '자격 증명 바꾸기',
  delete: '삭제',
  cancel: '그대로 두기',
  close: '닫기',
  stop: '중지',
  name: '계정 이름',
  nameHelp: ({ label }) => `비워 두면 “${label}” 이름이 사용됩니다.`,
  save: '저장',
  renamed: ({ label }) => `계정 이름이 변경되었습니다: ${label}.`,
  checking: '계정 검사 중…',
  checkPassed: '계정이 정상적으로 작동합니다.',
  replaceHelp: ({ label }) =>
    `${label} 계정에 적용됩니다. 새 값을 먼저 검사하며, 검사를 통과할 때까지 기존 값을 계속 사용합니다.`,
  replaceNow: '검사 후 바꾸기',
  replaced: '새 자격 증명이 정상적으로 작동하여 기존 자격 증명을 대체했습니다.',
  looking: '이 계정을 사용하는 대상 검색 중…',
  deleteQuestion: ({ label }) =>
    `“${label}” 계정을 삭제하시겠습니까? 계정의 비밀 정보는 삭제됩니다. 스토리지에 있는 내용은 그대로 유지됩니다.`,
  deleteNow: '계정 삭제',
  inUse: ({ count: n }) => count(n, { other: '이 계정은 대상 #개에서 사용 중이므로 삭제할 수 없습니다:' }),
  andMore: ({ count: n }) => count(n, { other: '외 #개' }),
  deleteFirst: '먼저 해당 대상을 삭제하거나 다른 계정을 사용하도록 변경하세요.',
  deleted: ({ label }) => `“${label}” 계정이 삭제되었습니다.`,
};

export const errorSummary: Messages['errorSummary'] = {
  title: ({ count: wrong }) => count(wrong, { other: '입력 #개를 다시 확인하세요' }),
};
