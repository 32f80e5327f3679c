import type { CommonProblem } from '../../problems/problem-codes.js';
import { inBrackets, isNoTls, say, type TextsOf } from '../problem-text.js';
import { count, ASK_ADMIN } from './phrases.js';

const STILL_HERE = '입력한 내용은 그대로 유지됩니다. 잠시 후 다시 시도하세요';

export const problems: TextsOf<CommonProblem> = {
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
};
