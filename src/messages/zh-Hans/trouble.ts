import type { CommonProblem } from '../../problems/problem-codes.js';
import { inBrackets, isNoTls, say, type TextsOf } from '../problem-text.js';
import { count } from './phrases.js';

const STILL_HERE = '您输入的内容仍然保留。请稍后重试';

export const problems: TextsOf<CommonProblem> = {
  custom: ({ title, remedy }) => say(title, remedy),
  'net.offline': () => say('您处于离线状态。', '请连接到网络，然后重试。'),
  'net.csp-blocked': ({ host, origin }) =>
    say(
      `本网站的安全策略不允许此页面访问 ${host}。`,
      `请联系 ${origin} 的管理员，将 ${host} 添加到 Content-Security-Policy 的 connect-src 中。`,
    ),
  'net.mixed-content': ({ host }) =>
    say(`安全页面无法通过 http 访问 ${host}。`, '请使用存储的 https 地址，或在服务器上运行检查。'),
  'page.backend-required': ({ type }) =>
    say(
      `此页面无法自行检查 ${type}。`,
      '本网站的开发者需要为向导连接后端。此问题与您输入的内容无关，无法通过修改来解决。',
    ),
  'page.host-permission': ({ host, pattern }) =>
    say(
      `此扩展程序无权读取 ${host} 的响应。`,
      `请在浏览器的扩展程序设置中允许它访问 ${host}，然后重试。如果设置中没有此选项，则需要其开发者将 ${pattern} 添加到主机权限中。`,
    ),
  'page.unexpected': ({ reason }) =>
    say('此页面出现错误。', `请重试。如果问题仍然存在，请告知本网站的开发者：${reason}。`),
  'backend.unreachable': ({ host }) => say(`无法访问位于 ${host} 的服务。`, `${STILL_HERE}。`),
  'backend.timeout': ({ host, seconds }) =>
    say(`位于 ${host} 的服务在 ${count(seconds, { other: '# 秒' })}内没有响应。`, `${STILL_HERE}。`),
  'backend.not-json': ({ status, contentType }) =>
    say(
      '此页面无法识别服务返回的内容。',
      `服务配置有误：状态码 ${status}，内容类型${contentType ? ` ${contentType}` : '未提供'}。请告知本网站的开发者。`,
    ),
  'backend.invalid-answer': ({ status, path }) =>
    say(
      '服务返回的内容不完整。',
      `请重试。如果问题仍然存在，请告知本网站的开发者：${path ? `${path}，` : ''}状态码 ${status}。`,
    ),
  'backend.error': ({ status }) => say('服务自身出现问题。', `${STILL_HERE}（状态码 ${status}）。`),
  'backend.busy': ({ seconds }) =>
    say('短时间内检查次数过多。', `请等待 ${count(seconds, { other: '# 秒' })}，然后重试。`),
  'session.expired': () => say('您的会话已过期。', '请重新登录，然后重复此步骤。'),
  'session.forbidden': () => say('您无权执行此操作。', '请向您组织的管理员申请连接目标位置的权限。'),
  'request.invalid': () => say('部分字段需要您处理。', '请更正标出的字段，然后重试。'),
  'request.not-found': () => say('服务无法识别此地址。', '请告知本网站的开发者。'),
  'request.too-large': ({ limit }) =>
    say('输入的内容过大。', `最多可以发送 ${Math.floor(limit / 1024)} KB。`),
  'request.key-reused': () => say('此请求已用于其他操作。', '请返回上一步，然后重试。'),
  'request.outdated': () =>
    say('在此期间，其他人已更改此内容。', '请重新加载，查看当前内容，然后重新进行更改。'),
  'account.not-found': () => say('此账户已不再存储。', '请选择其他账户，或连接新账户。'),
  'account.in-use': ({ destinations, names }) =>
    say(
      `此账户正由 ${count(destinations, { other: '# 个目标位置' })}使用${inBrackets(names)}。`,
      '请先删除这些目标位置。',
    ),
  'account.unreadable': () => say('已无法读取存储的凭证。', '请使用相同的凭证连接新账户。'),
  'destination.not-found': () => say('此目标位置已不存在。', '请重新加载列表。'),
  'type.unsupported': ({ type }) =>
    say(`服务无法连接到 ${type}。`, '请选择其他目标位置，或咨询本网站的开发者。'),
  'net.blocked-address': ({ host }) =>
    say(`我们的服务不得连接到地址 ${host}。`, '请输入公网地址。如需使用私有网络，请联系此服务的运营方放行。'),
  'net.dns': ({ host }) => say(`不存在名为 ${host} 的主机。`, '请检查主机名的拼写。'),
  'net.dns-temporary': ({ host }) => say(`目前无法查询 ${host} 的地址。`, '请稍后重试。'),
  'net.refused': ({ host, port }) =>
    say(`${host} 可以访问，但端口 ${port} 没有响应。`, '请检查端口。SFTP 通常使用 22，https 使用 443。'),
  'net.timeout': ({ host, seconds }) =>
    say(
      `${host} 在 ${count(seconds, { other: '# 秒' })}内没有响应。`,
      '可能被防火墙阻止。请检查地址和端口，并允许来自我们地址的连接。',
    ),
  'net.unreachable': ({ host }) =>
    say(`无法从此页面访问 ${host}。`, '浏览器不会说明原因。请检查以下各项（按可能性从高到低排列）：', [
      '地址有误，或该地址没有响应。',
      '其证书不受信任，或不支持 https。',
      '被防火墙或 VPN 阻止。',
      '广告拦截程序或其他扩展程序阻止了请求。',
    ]),
  'net.no-route': ({ host }) =>
    say(
      `我们的服务没有通往 ${host} 的路由。`,
      '请检查地址。如果地址正确，则是对方或我们的网络出现故障：请稍后重试。',
    ),
  'net.reset': ({ host }) =>
    say(
      `${host} 立即关闭了连接。`,
      '它可能屏蔽了我们的地址，或连接数过多。请重试；如果问题仍然存在，请咨询其管理员。',
    ),
  'net.tls': ({ host, reason }) =>
    isNoTls(reason)
      ? say(`${host} 在此端口上不支持 https。`, '请检查端口。如果存储未加密，请在其地址前加上 http:// 前缀。')
      : say(`${host} 的证书不受信任。`, `需要由其管理员修复（${reason}）。`),
};
