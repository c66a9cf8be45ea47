/** `gap`: entries are missing. `content`: one is not what its hash says. `chain`: what was received does not lead to what the exchange signs. `ahead`: the exchange has not come as far as the copy. `other`: it is a copy of something else. `pruned`: no way leads on. */
export type CopyFaultKind = 'gap' | 'content' | 'chain' | 'ahead' | 'other' | 'pruned';

/** A copy that cannot go on as it is. Nothing of the page that showed it was applied. */
export class CopyFault extends Error {
  override readonly name = 'CopyFault';
  readonly kind: CopyFaultKind;
  /** What to do, in Chinese. */
  readonly fix: string;
  constructor(kind: CopyFaultKind, message: string, fix: string) {
    super(message);
    this.kind = kind;
    this.fix = fix;
  }
}

/** The exchange has not come as far as the copy. */
export const aheadOf = (sequence: number): CopyFault =>
  new CopyFault(
    'ahead',
    `本地到序号 ${sequence}，岗汇还没有到那里：也许换了一套系统，或从旧备份恢复过。`,
    '核对网址；确实恢复过的，放到新的地方重新拉取一份。',
  );
