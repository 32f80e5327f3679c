import type { S3Problem } from '../../problems/problem-codes.js';
import { DENY_CONDITIONS, methodOf, placeIn, say, type TextsOf } from '../problem-text.js';
import { doing } from './operations.js';
import { count } from './phrases.js';

const FINE = '파일을 전송하는 데는 필요하지 않으므로 문제가 되지 않습니다.';

export const problems: TextsOf<S3Problem> = {
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
  's3.cors-method': ({ origin, bucket, operation }) =>
    say(
      `이 페이지에서 “${bucket}” 버킷을 읽을 수 있지만 ${methodOf(operation)} 요청의 응답은 읽을 수 없습니다.`,
      '따라서 입력 내용이 올바른지 판단할 수 없습니다. 가능성이 높은 순서대로 다음을 확인하세요.',
      [
        `${origin} 사이트에 대한 CORS 규칙에 ${methodOf(operation)} 메서드가 없습니다.`,
        '규칙에 헤더가 빠져 있습니다. AllowedHeaders는 *여야 합니다.',
        '키에 권한이 없습니다. 일부 스토리지는 이를 페이지에 알리지 않습니다.',
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
  's3.kms-unusable': ({ bucket }) =>
    say(
      `“${bucket}” 버킷의 KMS 키가 비활성화되었거나 삭제 대기 중이거나 존재하지 않습니다.`,
      '권한을 추가해도 해결되지 않습니다. 키 소유자가 키를 활성화하거나 삭제를 취소하거나 버킷에 다른 키를 지정해야 합니다.',
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
  's3.cors-delete': ({ origin, bucket, key }) =>
    say(
      '이 페이지에서 테스트 객체를 삭제할 수 없습니다.',
      `${origin} 사이트에 대한 CORS 규칙에 DELETE 메서드가 없거나 키에 권한이 없습니다. 일부 스토리지는 이를 페이지에 알리지 않습니다. 전송에는 문제가 없습니다. “${bucket}” 버킷의 “${key}” 객체는 언제든지 삭제해도 됩니다.`,
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
};
