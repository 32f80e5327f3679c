import type { SftpProblem } from '../../problems/problem-codes.js';
import { inBrackets, say, type TextsOf } from '../problem-text.js';
import { doing } from './operations.js';
import { ASK_ADMIN } from './phrases.js';

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

const OTHER_FOLDER = '다른 폴더를 선택하거나 서버 관리자에게 문의하세요.';
const NOT_SENT = '비밀 정보는 전송되지 않았습니다.';

/** What OpenSSH does not tell apart from a wrong password or key. */
const ALIKE =
  '잠겼거나 만료되었거나 허용되지 않은(AllowUsers) 사용자, 로그인 셸이 존재하지 않는 사용자도 똑같이 거부됩니다.';

export const problems: TextsOf<SftpProblem> = {
  'sftp.not-ssh': ({ host, port, protocol }) =>
    say(
      protocol && protocol !== 'unknown'
        ? `${host} 호스트는 포트 ${port}에서 SFTP가 아닌 ${protocol} 프로토콜을 사용합니다.`
        : `${host} 호스트는 포트 ${port}에서 SFTP를 지원하지 않습니다.`,
      'SFTP 서버의 포트(일반적으로 22)를 입력하세요. FTP와 FTPS는 다른 프로토콜입니다.',
    ),
  'sftp.no-common-algorithm': ({ kind, offered, supported }) =>
    say(
      '서버와 이 서비스가 공통으로 지원하는 암호화 방식이 없습니다.',
      `공통 ${ALGORITHMS.get(kind) ?? `${kind} 알고리즘`}을 찾지 못했습니다${offered.length > 0 ? `(서버 제공: ${offered.join(', ')})` : ''}. 관리자가 더 널리 쓰이는 것${inBrackets(supported)}을 허용해야 합니다.`,
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
        ? `사용자 이름과 비밀번호를 확인하세요. ${ALIKE} 서버가 허용하는 방법: ${anyOf(accepted)}.`
        : `사용자의 authorized_keys에 퍼블릭 키를 추가하세요. 또는 이 종류나 크기의 키가 거부된 것입니다. ${ALIKE} 서버가 허용하는 방법: ${anyOf(accepted)}.`,
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
  'sftp.login-closed': ({ host, username, answer }) =>
    say(
      `“${username}” 사용자의 로그인 중에 ${host} 호스트와의 연결이 끊어졌습니다${answer ? `: “${answer}”` : ''}.`,
      '사용자가 만료되었거나 허용되지 않았을 수 있습니다(PAM, /etc/nologin). 이유는 서버 로그에 있습니다.',
    ),
  'sftp.subsystem-off': ({ username }) =>
    say(
      `“${username}” 사용자는 로그인할 수 있지만 SFTP가 꺼져 있습니다.`,
      '서버 관리자가 sftp 하위 시스템을 활성화해야 합니다.',
    ),
  'sftp.not-started': ({ host, port, username, answer }) =>
    say(
      `“${username}” 사용자는 로그인할 수 있지만 SFTP가 시작되지 않습니다${answer ? `: “${answer}…”` : ''}.`,
      `서버에서 로그인 셸, 로그인 스크립트, ChrootDirectory, Subsystem, ForceCommand, MaxSessions (sshd -T -C user=${username}) 설정을 확인하세요. “ssh -p ${port} ${username}@${host} true” 명령은 아무것도 출력하지 않아야 합니다.`,
    ),
  'sftp.no-such-path': ({ path, home }) =>
    say(
      `“${path}” 폴더가 없습니다.`,
      home === ''
        ? '먼저 폴더를 생성하거나 다른 폴더를 선택하세요.'
        : `먼저 폴더를 생성하거나 다른 폴더를 선택하세요. 로그인 직후의 폴더는 “${home}”입니다.`,
    ),
  'sftp.not-a-folder': ({ path }) => say(`“${path}” 항목은 파일입니다.`, '폴더를 입력하세요.'),
  'sftp.name-too-long': ({ name }) =>
    say(
      `“${name}” 이름은 이 서버에서 쓰기에 너무 깁니다.`,
      '최대 255바이트까지 가능합니다. 더 짧은 이름을 입력하세요.',
    ),
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
