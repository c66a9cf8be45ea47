/** The row of a subscription stands there and cannot be read. `holder`: whose it is, as the row says beside its body; null when it does not. */
export class UnreadableSubscription extends Error {
  override name = 'UnreadableSubscription';
  readonly id: string;
  readonly holder: string | null;

  constructor({ id, holder }: { id: string; holder: string | null }, options?: ErrorOptions) {
    super(`the row of ${id} cannot be read`, options);
    this.id = id;
    this.holder = holder;
  }
}
