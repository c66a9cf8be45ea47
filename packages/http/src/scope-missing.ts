import type { Caller, Refusal } from '@ganghui/core';
import type { KeyScope } from '@ganghui/spec';

/** The refusal of a key that may not do what is asked; a key that may push may read as well. */
export function scopeMissing({ scopes }: Pick<Caller, 'scopes'>, wanted: KeyScope): Refusal | undefined {
  if (scopes.includes(wanted) || (wanted === 'read' && scopes.includes('push'))) return undefined;
  return {
    kind: 'scope-missing',
    detail: `这个密钥的权限是 ${scopes.join('、')}，而这个地址需要 ${wanted}。`,
    fix: `请换用有 ${wanted} 权限的密钥，或请省交换中心另发一个。`,
  };
}
