import type { Messages } from '../messages.js';
import { plural } from '../plural.js';
import { DENY_CONDITIONS, inBrackets, isNoTls, placeIn, say } from '../problem-text.js';
import { doing } from './operations.js';

const count = plural('ko');
const anyOf = (names: readonly string[]): string => (names.length > 0 ? names.join(', ') : '알려지지 않음');

/** On what two sides of a handshake could not agree. */
const ALGORITHMS: ReadonlyMap<string, string> = new Map([
  ['', '알고리즘'],
  ['algorithm', '알고리즘'],
  ['key exchange', '키 교환 알고리즘'],
  ['host key', '호스트 키 알고리즘'],
  ['cipher', '암호화 알고리즘'],
  ['compression', '압축 알고리즘'],
]);

const FINE = '파일을 전송하는 데는 필요하지 않으므로 문제가 되지 않습니다.';
const ASK_ADMIN = '다시 시도하세요. 문제가 계속되면 서버 관리자에게 문의하세요.';
const OTHER_FOLDER = '다른 폴더를 선택하거나 서버 관리자에게 문의하세요.';
const STILL_HERE = '입력한 내용은 그대로 유지됩니다. 잠시 후 다시 시도하세요';
const NOT_SENT = '비밀 정보는 전송되지 않았습니다.';

export const problems: Messages['problems'] = {
  custom: ({ title, remedy }) => say(title, remedy),
  'net.offline': () => say('오프라인 상태입니다.', '네트워크에 연결한 후 다시 시도하세요.'),
  'net.csp-blocked': ({ host, origin }) =>
    say(
      `이 사이트의 보안 정책에 따라 페이지에서 ${host} 호스트를 호출할 수 없습니다.`,
      `${origin} 사이트의 관리자에게 Content-Security-Policy의 connect-src에 ${host} 호스트를 추가해 달라고 요청하세요.`,
    ),
  'net.mixed-content': ({ host }) =>
    say(
      `보안 페이지에서는 http로 ${host} 호스트를 호출할 수 없습니다.`,
      '스토리지의 https 주소를 사용하거나 서버에서 검사를 실행하세요.',
    ),
  'page.backend-required': ({ type }) =>
    say(
      `이 페이지만으로는 ${type} 유형을 검사할 수 없습니다.`,
      '이 사이트의 개발자가 백엔드를 연결해야 합니다. 입력 내용을 변경해도 해결되지 않습니다.',
    ),
  'page.host-permission': ({ host, pattern }) =>
    say(
      `이 확장 프로그램은 ${host} 호스트의 응답을 읽을 수 없습니다.`,
      `브라우저의 확장 프로그램 설정에서 ${host} 호스트에 대한 액세스를 허용한 다음 다시 시도하세요. 설정에 없으면 개발자가 호스트 권한에 ${pattern} 패턴을 추가해야 합니다.`,
    ),
  'page.unexpected': ({ reason }) =>
    say(
      '이 페이지에서 문제가 발생했습니다.',
      `다시 시도하세요. 문제가 계속되면 이 사이트의 개발자에게 다음 내용을 알려 주세요: ${reason}.`,
    ),
  'backend.unreachable': ({ host }) => say(`${host} 서비스에 연결하지 못했습니다.`, `${STILL_HERE}.`),
  'backend.timeout': ({ host, seconds }) =>
    say(`${host} 서비스가 ${count(seconds, { other: '#초' })} 안에 응답하지 않았습니다.`, `${STILL_HERE}.`),
  'backend.not-json': ({ status, contentType }) =>
    say(
      '서비스가 이 페이지에서 처리할 수 없는 응답을 반환했습니다.',
      `서비스 설정이 올바르지 않습니다(상태 ${status}, Content-Type ${contentType || '없음'}). 이 사이트의 개발자에게 알려 주세요.`,
    ),
  'backend.invalid-answer': ({ status, path }) =>
    say(
      '서비스의 응답이 불완전합니다.',
      `다시 시도하세요. 문제가 계속되면 이 사이트의 개발자에게 다음 내용을 알려 주세요: ${path ? `${path}, ` : ''}상태 ${status}.`,
    ),
  'backend.error': ({ status }) =>
    say('서비스 자체에 문제가 발생했습니다.', `${STILL_HERE}(상태 ${status}).`),
  'backend.busy': ({ seconds }) =>
    say(
      '짧은 시간에 너무 많은 검사를 실행했습니다.',
      `${count(seconds, { other: '#초' })} 후에 다시 시도하세요.`,
    ),
  'session.expired': () => say('세션이 만료되었습니다.', '다시 로그인한 후 이 단계를 다시 진행하세요.'),
  'session.forbidden': () =>
    say('이 작업을 수행할 권한이 없습니다.', '조직의 관리자에게 대상 연결 권한을 요청하세요.'),
  'request.invalid': () => say('수정이 필요한 필드가 있습니다.', '표시된 필드를 수정한 후 다시 시도하세요.'),
  'request.not-found': () => say('서비스에 존재하지 않는 주소입니다.', '이 사이트의 개발자에게 알려 주세요.'),
  'request.too-large': ({ limit }) =>
    say('입력한 내용이 너무 큽니다.', `최대 ${Math.floor(limit / 1024)}KB까지 전송할 수 있습니다.`),
  'request.key-reused': () =>
    say('이 요청은 이미 다른 용도로 사용되었습니다.', '이전 단계로 돌아가서 다시 시도하세요.'),
  'request.outdated': () =>
    say(
      '그사이 다른 사용자가 이 항목을 변경했습니다.',
      '다시 불러와 현재 내용을 확인한 다음 변경을 다시 적용하세요.',
    ),
  'account.not-found': () =>
    say('이 계정은 더 이상 저장되어 있지 않습니다.', '다른 계정을 선택하거나 새 계정을 연결하세요.'),
  'account.in-use': ({ destinations, names }) =>
    say(
      `이 계정은 ${count(destinations, { other: '대상 #개' })}에서 사용 중입니다${inBrackets(names)}.`,
      '먼저 해당 대상을 삭제하세요.',
    ),
  'account.unreadable': () =>
    say('저장된 자격 증명을 더 이상 읽을 수 없습니다.', '같은 자격 증명으로 새 계정을 연결하세요.'),
  'destination.not-found': () => say('이 대상은 더 이상 존재하지 않습니다.', '목록을 새로 고치세요.'),
  'type.unsupported': ({ type }) =>
    say(
      `이 서비스는 ${type} 유형에 연결할 수 없습니다.`,
      '다른 대상을 선택하거나 이 사이트의 개발자에게 문의하세요.',
    ),
  'net.blocked-address': ({ host }) =>
    say(
      `${host} 주소는 당사 서비스에서 연결할 수 없는 주소입니다.`,
      '퍼블릭 주소를 입력하세요. 프라이빗 네트워크의 경우 이 서비스의 운영자에게 주소 허용을 요청하세요.',
    ),
  'net.dns': ({ host }) => say(`${host} 호스트가 존재하지 않습니다.`, '호스트 이름의 철자를 확인하세요.'),
  'net.dns-temporary': ({ host }) =>
    say(`현재 ${host} 호스트의 주소를 조회할 수 없습니다.`, '잠시 후 다시 시도하세요.'),
  'net.refused': ({ host, port }) =>
    say(
      `${host} 호스트는 있지만 포트 ${port}에서 응답하지 않습니다.`,
      '포트를 확인하세요. 일반적으로 SFTP는 22, https는 443을 사용합니다.',
    ),
  'net.timeout': ({ host, seconds }) =>
    say(
      `${host} 호스트가 ${count(seconds, { other: '#초' })} 안에 응답하지 않았습니다.`,
      '방화벽이 차단하고 있을 수 있습니다. 주소와 포트를 확인하고 당사 주소의 연결을 허용하세요.',
    ),
  'net.unreachable': ({ host }) =>
    say(
      `이 페이지에서 ${host} 호스트에 연결하지 못했습니다.`,
      '브라우저는 이유를 알려 주지 않습니다. 가능성이 높은 순서대로 다음을 확인하세요.',
      [
        '주소가 잘못되었거나 해당 주소에서 응답하지 않습니다.',
        '인증서를 신뢰할 수 없거나 서버가 https를 지원하지 않습니다.',
        '방화벽 또는 VPN이 차단하고 있습니다.',
        '광고 차단기 또는 다른 확장 프로그램이 요청을 차단하고 있습니다.',
      ],
    ),
  'net.no-route': ({ host }) =>
    say(
      `당사 서비스에서 ${host} 호스트로 가는 경로가 없습니다.`,
      '주소를 확인하세요. 주소가 올바르면 해당 네트워크 또는 당사 네트워크에 장애가 있는 것이므로 나중에 다시 시도하세요.',
    ),
  'net.reset': ({ host }) =>
    say(
      `${host} 호스트가 연결을 즉시 종료했습니다.`,
      `당사 주소가 차단되었거나 연결이 너무 많을 수 있습니다. ${ASK_ADMIN}`,
    ),
  'net.tls': ({ host, reason }) =>
    isNoTls(reason)
      ? say(
          `${host} 호스트는 이 포트에서 https를 지원하지 않습니다.`,
          '포트를 확인하세요. 스토리지가 암호화를 사용하지 않는 경우 주소 앞에 http:// 접두사를 붙이세요.',
        )
      : say(
          `${host} 호스트의 인증서를 신뢰할 수 없습니다.`,
          `서버 관리자가 인증서를 수정해야 합니다(${reason}).`,
        ),
  's3.cors-or-missing': ({ host, origin, bucket }) =>
    say(
      `${host} 호스트가 응답하지만 이 페이지에서는 응답을 읽을 수 없습니다.`,
      '따라서 입력 내용이 올바른지 판단할 수 없습니다. 가능성이 높은 순서대로 다음을 확인하세요.',
      bucket
        ? [
            `“${bucket}” 버킷에 ${origin} 사이트에 대한 CORS 규칙이 없습니다.`,
            `“${bucket}” 버킷이 존재하지 않습니다.`,
            '버킷이 다른 리전에 있습니다.',
          ]
        : [
            '스토리지가 페이지의 요청을 버킷에 대한 요청으로만 제한합니다. 자격 증명은 올바를 수 있습니다.',
            '액세스 키 또는 비밀 키가 잘못되었습니다. 많은 스토리지가 이를 페이지에 알리지 않습니다.',
            'S3 스토리지가 아닙니다.',
          ],
    ),
  's3.key-unknown': () =>
    say(
      '이 액세스 키 ID는 존재하지 않습니다.',
      '삭제되었거나 비활성 상태이거나 다른 공급자의 키일 수 있습니다. AWS의 중국 및 GovCloud 리전은 별도의 키를 사용하며, 활성화되지 않은 리전에서는 키를 인식하지 못합니다. 키 ID를 확인하거나 새 키를 생성하세요.',
    ),
  's3.secret-wrong': ({ length }) =>
    say(
      '비밀 액세스 키가 이 액세스 키 ID와 일치하지 않습니다.',
      length === 40 || length === 0
        ? '비밀 키를 다시 복사하세요. 비밀 키는 한 번만 표시되므로 분실한 경우 새 키를 생성하세요.'
        : `비밀 키는 ${length}자이지만 AWS에서는 40자입니다. 전체를 다시 복사하세요.`,
    ),
  's3.token-expired': () =>
    say('임시 자격 증명이 만료되었습니다.', '키 ID, 비밀 키, 세션 토큰을 함께 새로 발급받으세요.'),
  's3.token-invalid': () =>
    say(
      '세션 토큰이 이 키와 일치하지 않습니다.',
      '키 ID, 비밀 키, 세션 토큰을 같은 위치에서 복사하세요. 영구 키의 경우 토큰을 비워 두세요. 활성화해야 하는 리전은 리전별 STS 엔드포인트의 토큰만 받습니다.',
    ),
  's3.clock-skew': ({ minutes }) =>
    say(
      minutes > 0
        ? `시계가 스토리지의 시계와 ${count(minutes, { other: '#분' })} 차이 납니다.`
        : '시계가 스토리지의 시계와 너무 많이 차이 납니다.',
      '검사를 실행하는 시스템의 시계를 맞춘 후 다시 시도하세요.',
    ),
  's3.access-denied': ({ operation, bucket, folder }) =>
    say(
      bucket
        ? `이 자격 증명에는 “${placeIn(bucket, folder)}”에 대한 ${doing(operation)} 권한이 없습니다.`
        : `이 자격 증명에는 ${doing(operation)} 권한이 없습니다.`,
      '키는 유효하지만 권한이 없거나 Deny로 금지되어 있습니다. 사용자의 IAM 정책과 버킷 정책을 확인하세요.',
    ),
  's3.policy-denied': ({ operation, bucket, folder, policy }) =>
    say(
      `이 자격 증명에는 “${placeIn(bucket, folder)}”에 대한 ${doing(operation)} 권한이 없습니다.`,
      `정책에서 금지합니다${policy ? ` (${policy})` : ''}. 다른 권한을 추가해도 해결되지 않으며, 정책 관리자가 해제해야 합니다. Deny를 찾으세요. 흔히 조건이 있습니다: ${DENY_CONDITIONS}.`,
    ),
  's3.kms-denied': ({ bucket }) =>
    say(
      `“${bucket}” 버킷은 이 자격 증명으로 사용할 수 없는 키로 암호화되어 있습니다.`,
      'KMS 키를 활성화하고 kms:GenerateDataKey 및 kms:Decrypt 권한을 허용하세요.',
    ),
  's3.no-such-bucket': ({ bucket }) =>
    say(`“${bucket}” 버킷이 존재하지 않습니다.`, '철자와 공급자가 올바른지 확인하세요.'),
  's3.wrong-region': ({ region }) =>
    region
      ? say(`버킷이 ${region} 리전에 있습니다.`, '해당 리전을 사용하여 연결하세요.')
      : say('버킷이 다른 리전에 있습니다.', '콘솔에서 버킷의 리전을 확인하여 입력하세요.'),
  's3.new-bucket-redirect': ({ bucket }) =>
    say(
      `“${bucket}” 버킷이 생성된 지 얼마 되지 않아 아직 스토리지 전체에 반영되지 않았습니다.`,
      '몇 분 후에 다시 시도하세요. 리전은 버킷의 리전과 같아야 합니다.',
    ),
  's3.region-required': () =>
    say(
      '스토리지에서 리전을 요구합니다.',
      '리전을 입력하세요. 많은 S3 호환 서비스에서 us-east-1 또는 auto 값을 사용할 수 있습니다.',
    ),
  's3.region-disabled': ({ region }) =>
    say(
      `이 AWS 계정에서 ${region}의 AWS STS가 꺼져 있습니다.`,
      '관리자가 켤 수 있습니다: IAM, Account settings.',
    ),
  's3.bad-bucket-name': ({ bucket }) =>
    say(`스토리지에서 “${bucket}” 버킷 이름을 허용하지 않습니다.`, '철자를 확인하세요.'),
  's3.bad-endpoint': ({ host }) =>
    say(
      `${host} 호스트가 응답했지만 S3 응답이 아닙니다.`,
      '엔드포인트를 확인하세요. 웹 콘솔의 주소일 수 있습니다. 엔드포인트가 올바르면 다른 주소 스타일을 사용해 보세요.',
    ),
  's3.not-implemented': ({ operation }) =>
    say(
      `스토리지가 다음 작업에 필요한 기능을 지원하지 않습니다: ${doing(operation)}`,
      '공급자에게 S3 호환성에 대해 문의하세요.',
    ),
  's3.quota': ({ bucket }) =>
    say(`“${bucket}” 버킷에 여유 공간이 없습니다.`, '공간을 확보하거나 할당량을 늘린 후 다시 시도하세요.'),
  's3.slow-down': () => say('스토리지의 사용량이 많거나 사용할 수 없습니다.', '잠시 후 다시 시도하세요.'),
  's3.account-problem': () =>
    say('스토리지 계정이 일시 중지되었거나 활성 상태가 아닙니다.', '스토리지 공급자에게 문의하세요.'),
  's3.list-denied': ({ bucket, folder }) =>
    say(`“${placeIn(bucket, folder)}”에 대한 목록 조회가 허용되지 않습니다.`, FINE),
  's3.read-denied': ({ bucket, key }) =>
    say('쓴 내용을 다시 읽을 수 없습니다.', `${FINE} 테스트 객체는 “${bucket}” 버킷의 “${key}”입니다.`),
  's3.delete-denied': ({ bucket, key }) =>
    say(
      '테스트 객체를 삭제할 수 없습니다.',
      `전송에는 문제가 없습니다. “${bucket}” 버킷의 “${key}” 객체는 언제든지 삭제해도 됩니다.`,
    ),
  's3.object-locked': ({ bucket, key }) =>
    say(
      '이 버킷은 기록된 내용을 일정 기간 동안 보존합니다(객체 잠금).',
      `전송에는 문제가 없습니다. “${key}” 테스트 객체는 기간이 끝날 때까지 “${bucket}” 버킷에 유지됩니다.`,
    ),
  's3.requester-pays': ({ bucket }) =>
    say(
      `“${bucket}” 버킷은 요청자에게 비용을 청구합니다(요청자 지불).`,
      '전송 비용이 이 키의 계정에 청구됩니다. 요청자 지불을 끄거나 버킷을 소유한 계정의 키를 사용하세요.',
    ),
  's3.buckets-denied': () =>
    say('이 키에는 버킷 목록을 조회할 권한이 없습니다.', `${FINE} 버킷 이름을 입력하세요.`),
  's3.content-differs': ({ bucket, key }) =>
    say(
      '다시 읽은 내용이 쓴 내용과 다릅니다.',
      `당사 서비스와 스토리지 사이에서 파일이 변경되고 있습니다. “${bucket}” 버킷의 “${key}” 객체를 확인하세요.`,
    ),
  's3.unexpected': ({ operation, status, answer }) =>
    say(
      `알 수 없는 이유로 스토리지에서 다음 작업이 실패했습니다: ${doing(operation)}`,
      `스토리지의 응답: ${answer || '없음'}(상태 ${status}).`,
    ),
  'sts.assume-denied': ({ roleArn, principal, externalId }) =>
    say(
      `${roleArn} 역할을 수임할 수 없습니다.`,
      `역할이 존재하는지, 신뢰 정책에 ${principal} 보안 주체가 지정되어 있는지, sts:ExternalId 조건의 값이 ${externalId} 값과 같은지 확인하세요. 새 역할은 적용되기까지 1분 정도 걸립니다.`,
    ),
  'sts.external-id-not-enforced': ({ roleArn, externalId }) =>
    say(
      `${roleArn} 역할을 외부 ID 없이도 수임할 수 있습니다.`,
      `역할의 이름을 추측한 사람이 당사 서비스를 통해 역할을 사용할 수 있습니다. 신뢰 정책에 sts:ExternalId = ${externalId} 조건을 추가하세요.`,
    ),
  'sts.other-partition': ({ partition, own }) =>
    say(
      `당사 서비스는 ${partition}의 역할을 열 수 없습니다. 서비스가 ${own}에 있습니다.`,
      '액세스 키로 액세스를 허용하세요.',
    ),
  'sts.own-credentials': ({ answer }) =>
    say(
      '당사 서비스가 AWS에 역할을 요청할 수 없습니다.',
      `입력 내용을 변경해도 해결되지 않습니다. 이 서비스의 운영자에게 알려 주세요${answer ? `: ${answer}` : ''}.`,
    ),
  'sftp.not-ssh': ({ host, port, protocol }) =>
    say(
      protocol && protocol !== 'unknown'
        ? `${host} 호스트는 포트 ${port}에서 SFTP가 아닌 ${protocol} 프로토콜을 사용합니다.`
        : `${host} 호스트는 포트 ${port}에서 SFTP를 지원하지 않습니다.`,
      'SFTP 서버의 포트(일반적으로 22)를 입력하세요. FTP와 FTPS는 다른 프로토콜입니다.',
    ),
  'sftp.no-common-algorithm': ({ kind, offered }) =>
    say(
      '서버와 이 서비스가 공통으로 지원하는 암호화 방식이 없습니다.',
      `공통 ${ALGORITHMS.get(kind) ?? `${kind} 알고리즘`}을 찾지 못했습니다${offered.length > 0 ? `(서버 제공: ${offered.join(', ')})` : ''}. 관리자가 더 널리 쓰이는 것을 허용해야 합니다.`,
    ),
  'sftp.host-key-unknown': ({ host }) =>
    say(`먼저 ${host} 호스트를 확인해야 합니다.`, '비밀 정보를 전송하기 전에 지문을 비교하세요.'),
  'sftp.host-key-changed': ({ host, fingerprint, expected }) =>
    say(
      `${host} 호스트가 이전과 다른 키를 제시했습니다.`,
      `확인된 키: ${expected}, 제시된 키: ${fingerprint}. 서버가 다시 설치되었거나 누군가가 중간에 개입했을 수 있습니다. ` +
        `${NOT_SENT} 서버 소유자에게 문의하세요.`,
    ),
  'sftp.host-key-other-algorithm': ({ host, algorithm, expected }) =>
    say(
      `${host} 호스트가 ${algorithm} 유형의 키를 제시했지만 ${expected} 유형의 키만 확인되었습니다.`,
      `서버에는 여러 개의 키가 있을 수 있습니다. 이 지문도 서버 소유자에게 확인하세요. ${NOT_SENT}`,
    ),
  'sftp.host-certificate': ({ host, algorithm }) =>
    say(
      `${host} 호스트가 인증서(${algorithm})를 제시했습니다.`,
      '서버 인증서는 지원되지 않습니다. 서버 관리자에게 일반 호스트 키도 제공해 달라고 요청하세요.',
    ),
  'sftp.auth-failed': ({ username, method, accepted }) =>
    say(
      method === 'password'
        ? `서버가 “${username}” 사용자의 이 비밀번호를 허용하지 않습니다.`
        : `서버가 “${username}” 사용자의 이 키를 허용하지 않습니다.`,
      method === 'password'
        ? `사용자 이름과 비밀번호를 확인하세요. 서버가 허용하는 방법: ${anyOf(accepted)}.`
        : `사용자의 authorized_keys에 퍼블릭 키를 추가하세요. 서버가 허용하는 방법: ${anyOf(accepted)}.`,
    ),
  'sftp.auth-method-unsupported': ({ method, accepted }) =>
    say(
      method === 'password'
        ? '이 서버는 비밀번호를 허용하지 않습니다.'
        : '이 서버는 프라이빗 키를 허용하지 않습니다.',
      `서버가 허용하는 방법: ${anyOf(accepted)}.`,
    ),
  'sftp.password-expired': ({ username }) =>
    say(
      `“${username}” 사용자의 비밀번호가 만료되었습니다.`,
      '서버에서 새 비밀번호를 설정한 후 여기에 입력하세요. 전송에는 프라이빗 키 또는 만료되지 않는 비밀번호를 권장합니다.',
    ),
  'sftp.auth-needs-more': ({ accepted }) =>
    accepted.some((name) => name === 'password' || name === 'publickey')
      ? say(
          '서버가 키와 비밀번호를 차례로 요구합니다.',
          `“프라이빗 키 및 비밀번호”를 선택하고 둘 다 입력하세요. 추가로 필요한 방법: ${anyOf(accepted)}.`,
        )
      : say(
          '서버가 두 번째 인증 요소를 요구합니다.',
          `전송은 무인으로 실행되므로 두 번째 인증 요소가 없는 사용자가 필요합니다. 추가로 필요한 방법: ${anyOf(accepted)}.`,
        ),
  'sftp.too-many-attempts': ({ host }) =>
    say(
      `${host} 호스트가 로그인을 거부했으며 현재 추가 시도를 허용하지 않습니다.`,
      '사용자 이름과 비밀번호 또는 키를 다시 확인하고 몇 분 후에 다시 시도하세요.',
    ),
  'sftp.subsystem-off': ({ username }) =>
    say(
      `“${username}” 사용자는 로그인할 수 있지만 SFTP가 꺼져 있습니다.`,
      '서버 관리자가 sftp 하위 시스템을 활성화해야 합니다.',
    ),
  'sftp.no-such-path': ({ path, home }) =>
    say(
      `“${path}” 폴더가 없습니다.`,
      home === ''
        ? '먼저 폴더를 생성하거나 다른 폴더를 선택하세요.'
        : `먼저 폴더를 생성하거나 다른 폴더를 선택하세요. 로그인 직후의 폴더는 “${home}”입니다.`,
    ),
  'sftp.not-a-folder': ({ path }) => say(`“${path}” 항목은 파일입니다.`, '폴더를 입력하세요.'),
  'sftp.permission': ({ path, username, action }) => {
    if (action === 'look') {
      return say(
        `“${username}” 사용자에게 “${path}” 폴더의 내용을 조회할 권한이 없습니다.`,
        '사용자에게 액세스 권한을 부여하거나 다른 폴더를 선택하세요.',
      );
    }
    return action === 'read'
      ? say(
          `“${username}” 사용자에게 “${path}” 읽기 권한이 없습니다.`,
          '전송을 검증할 수 있도록 사용자에게 읽기 권한을 부여하세요.',
        )
      : say(
          `“${username}” 사용자에게 “${path}” 쓰기 권한이 없습니다.`,
          '사용자에게 쓰기 권한을 부여하거나 다른 폴더를 선택하세요.',
        );
  },
  'sftp.quota': ({ path }) => say(`“${path}”에 여유 공간이 없습니다.`, '공간을 확보한 후 다시 시도하세요.'),
  'sftp.read-only': ({ path }) => say(`“${path}” 폴더는 읽기 전용입니다.`, '쓰기 가능한 폴더를 선택하세요.'),
  'sftp.write-failed': ({ path }) =>
    say(
      `서버가 이유를 밝히지 않고 “${path}”에 쓰기를 거부했습니다.`,
      '디스크가 가득 찼거나 폴더가 읽기 전용일 수 있습니다. 서버 관리자에게 문의하세요.',
    ),
  'sftp.content-differs': ({ path }) =>
    say(
      '서버에 저장된 내용이 전송한 내용과 다릅니다.',
      `디스크가 가득 찼을 수 있습니다. 테스트 파일은 “${path}”입니다.`,
    ),
  'sftp.file-taken': ({ path }) =>
    say(
      '서버가 테스트 파일을 쓰자마자 다른 곳으로 옮겼습니다.',
      `파일은 도착하지만 다시 읽을 수 없습니다. 전송 시에는 임시 이름으로 파일을 쓴 후 이름을 변경합니다. 새 파일을 잠시 그대로 두세요. 테스트 파일은 “${path}”입니다.`,
    ),
  'sftp.delete-denied': ({ path }) =>
    say(
      '테스트 파일을 삭제할 수 없습니다.',
      `전송에는 문제가 없습니다. “${path}” 파일은 언제든지 삭제해도 됩니다.`,
    ),
  'sftp.rename-denied': ({ path }) =>
    say(
      '테스트 파일의 이름을 변경할 수 없습니다.',
      `전송 시에는 임시 이름으로 파일을 쓴 후 이름을 변경합니다. 이름 변경을 허용하세요. 테스트 파일은 “${path}”입니다.`,
    ),
  'sftp.locked': ({ path }) =>
    say(`다른 사용자가 “${path}” 항목을 잠갔습니다.`, '잠금이 해제되면 다시 시도하세요.'),
  'sftp.conflict': ({ path }) => say(`“${path}” 항목이 이미 있으며 바꿀 수 없습니다.`, OTHER_FOLDER),
  'sftp.unsupported': ({ operation }) =>
    say(
      `서버가 다음 작업에 필요한 기능을 지원하지 않습니다: ${doing(operation)}`,
      '서버 관리자가 SFTP의 이 작업을 허용해야 합니다.',
    ),
  'sftp.connection-lost': ({ host }) => say(`검사 중에 ${host} 호스트와의 연결이 끊어졌습니다.`, ASK_ADMIN),
  'sftp.unexpected': ({ answer }) =>
    say('서버에서 알 수 없는 오류가 발생했습니다.', `서버의 응답: ${answer || '없음'}.`),
  'key.unsupported': ({ format }) =>
    say(
      `이 유형의 키는 사용할 수 없습니다${format ? `(${format})` : ''}.`,
      '새 키를 만들고 그 퍼블릭 키를 서버에 추가하세요: ssh-keygen -t ed25519',
    ),
  'key.passphrase-wrong': () => say('이 암호 문구로는 키를 열 수 없습니다.', '암호 문구를 확인하세요.'),
};
