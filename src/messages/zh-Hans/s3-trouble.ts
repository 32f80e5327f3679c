import type { S3Problem } from '../../problems/problem-codes.js';
import { DENY_CONDITIONS, methodOf, placeIn, say, type TextsOf } from '../problem-text.js';
import { doing } from './operations.js';
import { count, FINE } from './phrases.js';

export const problems: TextsOf<S3Problem> = {
  's3.cors-or-missing': ({ host, origin, bucket }) =>
    say(
      `${host} 有响应，但此页面无权读取响应内容。`,
      '因此无法判断对错。请检查以下各项（按可能性从高到低排列）：',
      bucket
        ? [
            `“${bucket}”没有针对 ${origin} 的 CORS 规则。`,
            `不存在名为“${bucket}”的存储桶。`,
            '存储桶位于其他区域。',
          ]
        : [
            '该存储只允许页面访问存储桶。凭证可能是正确的。',
            '访问密钥 ID 或秘密访问密钥有误：许多存储不会向页面透露这一点。',
            '这不是 S3 存储。',
          ],
    ),
  's3.cors-method': ({ origin, bucket, operation }) =>
    say(
      `此页面可以读取“${bucket}”，但无法读取其对 ${methodOf(operation)} 的响应。`,
      '因此无法判断对错。请检查以下各项（按可能性从高到低排列）：',
      [
        `针对 ${origin} 的 CORS 规则缺少 ${methodOf(operation)}。`,
        '规则缺少标头：AllowedHeaders 必须为 *。',
        '该密钥无此权限：有些存储不会向页面透露这一点。',
      ],
    ),
  's3.key-unknown': () =>
    say(
      '此访问密钥 ID 不存在。',
      '它可能已被删除、已停用，或属于其他提供商。在 AWS 中，中国区域和 GovCloud 使用各自的密钥，未启用的区域则不识别任何密钥。请检查密钥 ID，或创建新的密钥。',
    ),
  's3.secret-wrong': ({ length }) =>
    say(
      '秘密访问密钥与此访问密钥 ID 不匹配。',
      length === 40 || length === 0
        ? '请重新复制秘密访问密钥。它仅显示一次：如果已丢失，请创建新的密钥。'
        : `此秘密访问密钥有 ${length} 个字符，而 AWS 的有 40 个。请重新完整复制。`,
    ),
  's3.token-expired': () =>
    say('临时凭证已过期。', '请获取新的凭证：密钥 ID、秘密访问密钥和会话令牌必须配套使用。'),
  's3.token-invalid': () =>
    say(
      '会话令牌不属于此密钥。',
      '请从同一来源复制密钥 ID、秘密访问密钥和会话令牌。使用长期密钥时，请将会话令牌留空。需要启用的区域只接受区域 STS 端点的令牌。',
    ),
  's3.clock-skew': ({ minutes }) =>
    say(
      minutes > 0
        ? `时钟与存储的时钟相差 ${count(minutes, { other: '# 分钟' })}。`
        : '时钟与存储的时钟相差过大。',
      '请校准执行检查的计算机的时钟，然后重试。',
    ),
  's3.access-denied': ({ operation, bucket, folder }) =>
    say(
      bucket
        ? `这些凭证无权对“${placeIn(bucket, folder)}”执行以下操作：${doing(operation)}。`
        : `这些凭证无权执行以下操作：${doing(operation)}。`,
      '密钥正确，但缺少权限或被 Deny 禁止。请检查用户的 IAM 策略和存储桶策略。',
    ),
  's3.policy-denied': ({ operation, bucket, folder, policy }) =>
    say(
      `这些凭证无权对“${placeIn(bucket, folder)}”执行以下操作：${doing(operation)}。`,
      `某项策略禁止此操作${policy ? `（${policy}）` : ''}。添加其他权限无济于事：须由该策略的管理者解除。请查找 Deny，通常带有条件：${DENY_CONDITIONS}。`,
    ),
  's3.kms-denied': ({ bucket }) =>
    say(
      `“${bucket}”已加密，这些凭证无法使用其密钥。`,
      '请启用 KMS 密钥，并允许 kms:GenerateDataKey 和 kms:Decrypt。',
    ),
  's3.kms-unusable': ({ bucket }) =>
    say(
      `“${bucket}”的 KMS 密钥已禁用、正在等待删除或不存在。`,
      '添加权限无济于事。需要由密钥所有者启用该密钥、取消删除，或为存储桶指定其他密钥。',
    ),
  's3.no-such-bucket': ({ bucket }) =>
    say(`不存在名为“${bucket}”的存储桶。`, '请检查拼写，并确认它属于此提供商。'),
  's3.wrong-region': ({ region }) =>
    region
      ? say(`存储桶位于 ${region}。`, '请使用该区域进行连接。')
      : say('存储桶位于其他区域。', '请在控制台中查看其区域，然后填写。'),
  's3.new-bucket-redirect': ({ bucket }) =>
    say(
      `“${bucket}”刚刚创建，尚未在整个存储系统中生效。`,
      '请等待几分钟，然后重试。填写的区域必须是存储桶所在的区域。',
    ),
  's3.region-required': () =>
    say('存储要求提供区域。', '请填写区域。许多 S3 兼容服务接受 us-east-1 或 auto。'),
  's3.region-disabled': ({ region }) =>
    say(`此 AWS 账户在 ${region} 关闭了 AWS STS。`, '管理员可以启用：IAM、Account settings。'),
  's3.bad-bucket-name': ({ bucket }) => say(`存储不接受“${bucket}”作为存储桶名称。`, '请检查拼写。'),
  's3.bad-endpoint': ({ host }) =>
    say(
      `${host} 有响应，但不符合 S3 协议。`,
      '请检查端点：它可能是 Web 控制台的地址。如果端点正确，请尝试另一种地址样式。',
    ),
  's3.not-implemented': ({ operation }) =>
    say(`存储不支持以下操作所需的功能：${doing(operation)}。`, '请向提供商咨询 S3 兼容性。'),
  's3.quota': ({ bucket }) => say(`“${bucket}”已满。`, '请释放空间或提高配额，然后重试。'),
  's3.slow-down': () => say('存储繁忙或不可用。', '请稍后重试。'),
  's3.account-problem': () => say('存储账户已被暂停或未激活。', '请联系存储的提供商。'),
  's3.list-denied': ({ bucket, folder }) => say(`无权列出“${placeIn(bucket, folder)}”的内容。`, FINE),
  's3.read-denied': ({ bucket, key }) =>
    say('无法读回已写入的内容。', `${FINE}测试对象是“${bucket}”中的“${key}”。`),
  's3.delete-denied': ({ bucket, key }) =>
    say('无法删除测试对象。', `${FINE}您可以随时删除“${bucket}”中的“${key}”。`),
  's3.cors-delete': ({ origin, bucket, key }) =>
    say(
      '无法从此页面删除测试对象。',
      `针对 ${origin} 的 CORS 规则缺少 DELETE，或该密钥无此权限：有些存储不会向页面透露这一点。${FINE}您可以随时删除“${bucket}”中的“${key}”。`,
    ),
  's3.object-locked': ({ bucket, key }) =>
    say(
      '存储桶会将写入的内容保留一段固定时间（对象锁定，Object Lock）。',
      `${FINE}测试对象“${key}”将保留在“${bucket}”中，直到保留期结束。`,
    ),
  's3.requester-pays': ({ bucket }) =>
    say(
      `“${bucket}”向请求方收费（申请方付款，Requester Pays）。`,
      '传送费用将计入此密钥所属的账户。请关闭申请方付款，或使用存储桶所属账户的密钥。',
    ),
  's3.buckets-denied': () => say('此密钥无权列出存储桶。', `${FINE}请直接输入存储桶的名称。`),
  's3.content-differs': ({ bucket, key }) =>
    say(
      '读回的内容与写入的内容不一致。',
      `我们与存储之间有某个环节更改了文件。请查看“${bucket}”中的“${key}”。`,
    ),
  's3.unexpected': ({ operation, status, answer }) =>
    say(
      `存储未能执行以下操作，原因未知：${doing(operation)}。`,
      `存储返回：${answer || '无内容'}（状态码 ${status}）。`,
    ),
  'sts.assume-denied': ({ roleArn, principal, externalId }) =>
    say(
      `角色 ${roleArn} 拒绝我们代入。`,
      `请检查该角色是否存在，其信任策略是否包含 ${principal}，以及条件 sts:ExternalId 是否为 ${externalId}。新角色需要约一分钟才能生效。`,
    ),
  'sts.external-id-not-enforced': ({ roleArn, externalId }) =>
    say(
      `无需外部 ID 即可代入角色 ${roleArn}。`,
      `任何猜到其名称的人都可以通过我们使用它。请在其信任策略中添加条件 sts:ExternalId = ${externalId}。`,
    ),
  'sts.other-partition': ({ partition, own }) =>
    say(`我们的服务无法打开 ${partition} 的角色：它自己位于 ${own}。`, '请改用访问密钥授予访问权限。'),
  'sts.own-credentials': ({ answer }) =>
    say(
      '我们的服务无法向 AWS 请求该角色。',
      `此问题无法通过修改您输入的内容来解决。请告知此服务的运营方${answer ? `：${answer}` : ''}。`,
    ),
};
