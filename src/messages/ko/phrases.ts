import { plural } from '../plural.js';

export const count = plural('ko');
export const ASK_ADMIN = '다시 시도하세요. 문제가 계속되면 서버 관리자에게 문의하세요.';
