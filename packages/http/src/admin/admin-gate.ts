import type { Authenticate, Caller } from '@ganghui/core';
import { province, refuse } from '@ganghui/spec';
import type { Admit } from '../mount.ts';
import { scopeMissing } from '../scope-missing.ts';

/** The province, by a key of its own; who may change everything may also look. */
export const makeAdminGate =
  (authenticate: Authenticate): Admit<Caller> =>
  async (c, { access }) => {
    const caller = await authenticate({ authorization: c.req.header('authorization') });
    if (!caller.ok) return caller;
    const mayLook = access === 'province' && (caller.value.scopes.includes('admin') || !scopeMissing(caller.value, 'read'));
    const refused = mayLook ? undefined : scopeMissing(caller.value, 'admin');
    if (refused) return refuse(refused);
    if (caller.value.holder === province) return caller;
    return refuse({ kind: 'market-forbidden', detail: '管理接口只对省交换中心开放。', fix: '请使用省交换中心自己的密钥。' });
  };
