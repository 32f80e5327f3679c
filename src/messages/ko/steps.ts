import type { DestinationTexts, Messages } from '../messages.js';
import { plural } from '../plural.js';

const count = plural('ko');
const seconds = new Intl.NumberFormat('ko', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export const auth: Messages['auth'] = {
  heading: ({ name }) => `${name}에 연결`,
  accountChoice: '계정',
  existing: '기존 계정',
  existingHelp: '이미 저장된 자격 증명을 사용합니다.',
  new: '새 계정',
  newHelp: '자격 증명을 입력합니다. 저장하기 전에 검사합니다.',
  loadingAccounts: '계정 로드 중…',
  accountsNotShown: '계정 목록을 로드하지 못했습니다. 연결을 확인한 후 다시 시도하세요.',
  retry: '다시 시도',
  connect: '대상에 연결',
  connecting: '연결 중…',
  stop: '중지',
  documentation: '자격 증명 확인 방법',
  egress: ({ addresses }) => `서버가 방화벽으로 보호되는 경우 다음 주소의 연결을 허용하세요: ${addresses}`,
  secretsStay: '비밀 정보는 검사를 위해 한 번만 전송되며 다시 표시되지 않습니다.',
};

export const accounts: Messages['accounts'] = {
  label: '기존 계정',
  search: '계정 검색',
  loading: '계정 로드 중…',
  loadFailed: '계정을 로드하지 못했습니다.',
  retry: '다시 시도',
  empty: '아직 연결된 계정이 없습니다. 첫 번째 계정을 연결하려면 “새 계정”을 선택하세요.',
  noMatch: ({ search }) => `“${search}” 검색어와 일치하는 계정이 없습니다.`,
  found: ({ count: n }) => count(n, { other: '계정 #개' }),
  connected: ({ when }) => `${when} 연결됨`,
  uses: ({ count: n }) => (n === 0 ? '아직 사용되지 않음' : count(n, { other: '대상 #개에서 사용 중' })),
  choose: '계속하려면 계정을 선택하세요.',
};

export const forms: Messages['forms'] = {
  optional: '선택 사항',
  notLoaded: '이 양식의 일부를 불러오지 못했습니다.',
  retry: '다시 시도',
  submit: '제출',
  more: '추가 옵션',
  forget: '이 키 삭제',
  typeHostKey: '지문 또는 known_hosts 행을 직접 입력',
  reveal: '표시',
  conceal: '숨기기',
  concealField: ({ label }) => `${label} 숨기기`,
  revealField: ({ label }) => `${label} 표시`,
  chooseFile: '파일 선택',
  dropFile: '또는 여기로 끌어다 놓기',
  notExplained: ({ code }) =>
    `작업에 실패했으며(${code}), 이에 대한 설명을 로드하지 못했습니다. 연결을 확인한 후 다시 시도하세요.`,
  wrong: '이 값은 사용할 수 없습니다.',
  fileTooLarge: '이 파일은 키로 사용하기에는 너무 큽니다.',
};

export const setup: Messages['setup'] = {
  heading: ({ name }) => `${name} 설정`,
  account: '계정',
  checked: '검사 완료',
  name: '이름',
  nameHelp: '목록에 표시되는 대상의 이름입니다.',
  description: '설명',
  create: '대상 생성',
  creating: '생성 중…',
  stop: '중지',
  browse: '폴더 찾아보기…',
  browseFailed: '폴더를 로드하지 못했습니다. 다시 시도하거나 경로를 입력하세요.',
  landing: '파일이 저장되는 위치',
  writes: '이 위치에 작은 테스트 객체를 쓰고 다시 읽은 후 삭제합니다.',
};

export const folders: Messages['folders'] = {
  headingBuckets: '버킷 및 폴더 선택',
  headingFolders: '폴더 선택',
  where: '현재 위치',
  buckets: '모든 버킷',
  loginFolder: '로그인 폴더',
  loading: '로드 중…',
  found: ({ count: n, more }) =>
    n === 0
      ? '이 위치에 폴더가 없습니다.'
      : more
        ? count(n, { other: '항목이 #개 이상 있습니다.' })
        : count(n, { other: '항목이 #개 있습니다.' }),
  more: '더 보기',
  open: ({ name }) => `“${name}” 열기`,
  create: '새 폴더',
  createName: '새 폴더의 이름',
  createNow: '생성',
  nameNeeded: '슬래시가 없는 이름을 입력하세요.',
  choose: ({ place }) => `“${place}” 사용`,
  close: '닫기',
  retry: '다시 시도',
  typeInstead: '이 창을 닫고 경로를 직접 입력할 수도 있습니다.',
};

export const done: Messages['done'] = {
  heading: '대상이 생성되었습니다',
  intro: ({ name }) => `“${name}” 대상이 준비되었습니다. 이제 파일을 전송할 수 있습니다.`,
  type: '대상',
  name: '이름',
  description: '설명',
  account: '계정',
  warnings: '참고 사항',
  saveAndExit: '저장 후 종료',
  next: '다음',
  nextHelp:
    '계속하려면 “다음”을 선택하세요. “저장 후 종료”를 선택하면 여기서 멈추고 언제든지 이어서 할 수 있습니다.',
};

export const checks: Messages['checks'] = {
  label: '연결 검사',
  status: {
    pending: '대기 중',
    running: '실행 중…',
    passed: '성공',
    warned: '경고',
    failed: '실패',
    skipped: '실행되지 않음',
    unverifiable: '여기에서 검증할 수 없음',
  },
  blame: {
    input: '입력한 내용',
    storage: '사용자의 스토리지',
    network: '네트워크',
    page: '이 사이트',
    service: '당사 서비스',
  },
  duration: ({ milliseconds }) =>
    milliseconds < 1000 ? `${milliseconds}밀리초` : `${seconds.format(milliseconds / 1000)}초`,
  reference: ({ id }) => `지원 참조 번호: ${id}`,
  useRegion: ({ region }) => `${region} 사용`,
  useAddressStyle: ({ style }) => `“${style}” 주소 스타일 사용`,
  createFolder: '폴더 생성',
  creatingFolder: '폴더 생성 중…',
  checkFromServer: '서버에서 검사',
  tryAgain: '다시 시도',
  more: '자세히 보기',
  moreAbout: ({ title }) => `자세히 보기: ${title}`,
  optional: '선택 사항',
  again: '다시 검사',
  report: '보고서 복사',
  stillAt: ({ label }) =>
    `“${label}” 단계가 진행 중입니다. 네트워크가 느리거나 방화벽이 있으면 최대 1분 정도 걸릴 수 있습니다.`,
  copy: '복사',
  copyWhat: ({ copy, what }) => `${copy}: ${what}`,
  copied: '복사됨',
  notCopied: '브라우저에서 복사를 허용하지 않았습니다. 텍스트를 선택하여 복사하세요.',
  whoCanMend: ({ side }) => `조치가 필요한 부분: ${side}`,
};

const encryptionKey = {
  label: '암호화 키',
  help: '전송하기 전에 파일을 암호화합니다. 프라이빗 키가 있는 사람만 파일을 읽을 수 있습니다. gpg --armor --export 명령으로 출력한 PGP 퍼블릭 키 또는 RSA 퍼블릭 키를 입력하세요.',
};

const summary = {
  'Bucket name': '버킷 이름',
  'Folder path': '폴더 경로',
  'Top of the bucket': '버킷의 최상위',
  Region: '리전',
  Endpoint: '엔드포인트',
  Server: '서버',
  'Login folder': '로그인 폴더',
  Encryption: '암호화',
  'With your PGP key': '사용자의 PGP 키로 암호화',
  'With your RSA key': '사용자의 RSA 키로 암호화',
};

const bucketRegion = { label: '버킷의 리전', help: '계정의 리전과 다른 경우에만 입력합니다.' };

const s3 = {
  summary,
  setupFields: { region: bucketRegion },
  probes: {
    reach: '스토리지에 연결',
    credentials: '액세스 키 검사',
    list: '폴더 내용 조회',
    write: '작은 테스트 파일 쓰기',
    read: '테스트 파일 다시 읽기',
    delete: '테스트 파일 삭제',
  },
  findings: {
    credentials: ({ account, arn }) =>
      account === undefined ? '' : `계정 ${account}${arn === undefined ? '' : `, ${arn}`}`,
  },
} satisfies DestinationTexts;

const folderPath = {
  label: '폴더 경로',
  help: '예: exports/daily. 첫 번째 파일과 함께 생성됩니다. 버킷의 최상위에 전송하려면 비워 두세요. 끝에 %SEGMENT_NAME% 또는 %SEGMENT_ID% 매크로를 넣으면 세그먼트별로 폴더가 생성됩니다.',
};

export const destinations: Readonly<Record<string, DestinationTexts>> = {
  'amazon-s3': {
    prerequisites: [
      '이 전송 전용으로 만든 IAM 사용자의 액세스 키 또는 당사 서비스를 신뢰하는 역할.',
      '폴더에 대한 s3:PutObject 권한. s3:GetObject, s3:DeleteObject, s3:ListBucket 권한이 있으면 전송을 검증하고 테스트 파일을 정리합니다.',
      '버킷의 이름과 리전.',
      'KMS 키로 암호화된 버킷의 경우 해당 키에 대한 kms:GenerateDataKey 및 kms:Decrypt 권한.',
    ],
    ...s3,
    probes: { ...s3.probes, 'external-id': '역할의 외부 ID 요구 여부 검사' },
    fields: {
      method: {
        label: '액세스 부여 방법',
        options: {
          keys: { label: '액세스 키' },
          role: {
            label: '역할',
            help: '키가 계정 밖으로 나가지 않고 언제든지 액세스를 취소할 수 있어 더 안전합니다.',
          },
        },
      },
      accessKeyId: {
        label: '액세스 키 ID',
        help: 'AWS 콘솔의 IAM > 사용자 > 해당 사용자 > 보안 자격 증명 > 액세스 키에서 확인할 수 있습니다. AKIA로 시작하며, 임시 키는 ASIA로 시작합니다.',
      },
      secretAccessKey: {
        label: '비밀 액세스 키',
        help: '키를 생성할 때 AWS에서 한 번만 표시하는 40자 값입니다. 분실한 경우 새 키를 생성하세요.',
      },
      principal: {
        label: '역할을 수임하는 보안 주체',
        help: '역할의 신뢰 정책에 이 ID를 지정해야 합니다.',
      },
      externalId: {
        label: '외부 ID',
        help: '다른 사람이 당사 서비스를 통해 역할을 사용할 수 없도록 신뢰 정책에서 이 ID를 요구해야 합니다.',
      },
      trustPolicy: {
        label: '신뢰 정책',
        help: '위의 두 값이 모두 포함되어 있습니다. 새 역할의 사용자 지정 신뢰 정책 또는 기존 역할의 신뢰 관계에 붙여 넣으세요.',
      },
      roleArn: {
        label: '역할 ARN',
        help: 'AWS 콘솔의 IAM > 역할 > 해당 역할에서 확인할 수 있습니다. 예: arn:aws:iam::123456789012:role/exports',
      },
      region: {
        label: '리전',
        help: '버킷이 있는 위치입니다(예: eu-central-1). 콘솔의 버킷 목록에 표시됩니다.',
      },
      sessionToken: {
        label: '세션 토큰',
        help: '임시 키에만 필요합니다. 임시 키는 만료되므로 이 전송 전용으로 만든 사용자의 키를 권장합니다.',
      },
      encryptionKey,
      bucket: {
        label: '버킷 이름',
        help: 's3:// 주소 또는 ARN을 붙여 넣으면 자동으로 나누어 입력됩니다. 키에는 이 폴더에 대한 s3:PutObject 권한이 필요합니다. s3:GetObject, s3:DeleteObject, s3:ListBucket 권한이 있으면 전송을 검증하고 테스트 파일을 정리합니다.',
      },
      folderPath,
    },
  },
  's3-compatible': {
    prerequisites: [
      'S3 API의 주소(버킷을 제외한 엔드포인트).',
      '폴더에 파일을 쓸 수 있는 액세스 키. 읽기, 목록 조회, 삭제 권한도 있으면 전송을 검증할 수 있습니다.',
      '버킷의 이름.',
    ],
    ...s3,
    fields: {
      provider: { label: '공급자', options: { other: { label: '기타 또는 알 수 없음' } } },
      endpoint: {
        label: '엔드포인트',
        help: '버킷을 제외한 서비스의 주소입니다(예: https://s3.example.com). 공급자는 이를 S3 엔드포인트 또는 S3 API 주소라고 합니다.',
      },
      accessKeyId: {
        label: '액세스 키 ID',
        help: '공급자의 콘솔에서 생성합니다. 주로 “Access Keys”, “API Keys” 또는 “S3 Credentials” 메뉴에 있습니다.',
      },
      secretAccessKey: {
        label: '비밀 액세스 키',
        help: '대부분의 공급자는 키를 생성할 때 한 번만 표시합니다.',
      },
      region: {
        label: '리전',
        help: '공급자가 표기하는 대로 입력하세요. 리전이 없는 서비스에는 us-east-1 또는 auto 값을 사용할 수 있습니다.',
      },
      addressStyle: {
        label: '주소 스타일',
        options: {
          auto: { label: '자동', help: '연결을 검사할 때 자동으로 확인합니다.' },
          path: {
            label: '경로',
            help: 'https://s3.example.com/bucket (거의 모든 서비스에서 사용할 수 있습니다.)',
          },
          'virtual-host': { label: '가상 호스트' },
        },
      },
      sessionToken: { label: '세션 토큰', help: '임시 키에만 필요합니다.' },
      encryptionKey,
      bucket: {
        label: '버킷 이름',
        help: 's3:// 주소를 붙여 넣으면 자동으로 나누어 입력됩니다. 키에는 이 폴더에 파일을 쓸 수 있는 권한(PutObject)이 필요합니다. 읽기, 목록 조회, 삭제 권한도 있으면 전송을 검증할 수 있습니다.',
      },
      folderPath,
    },
  },
  sftp: {
    prerequisites: [
      '호스트 이름, 포트, 사용자 이름.',
      '해당 사용자의 비밀번호 또는 프라이빗 키.',
      '비교에 사용할 서버 키의 지문(서버 소유자가 제공).',
      '사용자가 파일을 쓰고 이름을 변경하고 삭제할 수 있는 폴더.',
    ],
    summary,
    fields: {
      host: {
        label: '호스트',
        help: '서버의 이름 또는 주소입니다(예: sftp.example.com). sftp:// 주소를 붙여 넣으면 자동으로 나누어 입력됩니다.',
      },
      port: { label: '포트', help: '별도로 안내받은 값이 없으면 SFTP는 22를 사용합니다.' },
      username: { label: '사용자 이름' },
      method: {
        label: '로그인 방법',
        options: {
          password: { label: '비밀번호' },
          'private-key': { label: '프라이빗 키', help: '더 안전하며 많은 서버에서 요구합니다.' },
          'key-and-password': {
            label: '프라이빗 키 및 비밀번호',
            help: '둘을 차례로 요구하는 서버에 사용합니다.',
          },
        },
      },
      password: { label: '비밀번호' },
      privateKey: {
        label: '프라이빗 키',
        help: 'BEGIN 행과 END 행을 포함한 전체 텍스트입니다. 주로 id_ed25519 또는 id_rsa 파일에 있습니다. .pub으로 끝나는 파일은 퍼블릭 키이며 서버에 두어야 합니다.',
      },
      passphrase: { label: '키의 암호 문구', help: '키가 암호 문구로 잠겨 있는 경우에만 입력합니다.' },
      hostKey: {
        label: '서버 ID',
        help: '서버 소유자가 제공한 지문과 비교하세요. 확인하기 전에는 비밀 정보가 전송되지 않습니다.',
      },
      encryptionKey,
      folderPath: {
        label: '폴더 경로',
        help: '이미 존재하는 폴더여야 합니다. /로 시작하면 서버의 루트를 기준으로 하고, 그렇지 않으면 로그인 직후의 폴더를 기준으로 합니다. 로그인 직후의 폴더 자체를 사용하려면 비워 두세요.',
      },
    },
    probes: {
      connect: '서버에 연결',
      'host-key': '서버 ID 검사',
      login: '로그인',
      sftp: '파일 전송 시작',
      folder: '폴더 열기',
      write: '작은 테스트 파일 쓰기',
      read: '테스트 파일 다시 읽기',
      rename: '테스트 파일 이름 변경',
      delete: '테스트 파일 삭제',
    },
    findings: { sftp: ({ home }) => (home === undefined ? '' : `로그인 폴더 ${home}`) },
  },
};
