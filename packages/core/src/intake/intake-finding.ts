import type { Finding } from '@ganghui/spec';

/** Why a record that could be read was not written: no fault of its text, so no dimension loses points. */
export const intakeFinding = (fault: Pick<Finding, 'rule' | 'field' | 'evidence' | 'message' | 'fix'>): Finding => ({
  ...fault,
  severity: 'block',
  points: 0,
});
