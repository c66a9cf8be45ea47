type Bar = { name: string; value: number; max: number; text: string };

/** Named bars that say their number in text too. */
export const ScoreBars = ({ bars }: { bars: Bar[] }) => (
  <ul class="bars">
    {bars.map(({ name, value, max, text }) => (
      <li>
        <span class="bar-name">{name}</span>
        <meter class="bar" min={0} max={Math.max(max, 1)} value={value} aria-label={name}>
          {text}
        </meter>
        <span class="bar-text">{text}</span>
      </li>
    ))}
  </ul>
);
