/** A setting from a year on, until the next one. */
export type Dated<Setting> = Setting & { from_year: number; source: string };

/** The setting of a year. Throws a RangeError for a year before all of them: nobody has said what held then. */
export function settingOf<Setting>(settings: readonly Dated<Setting>[], year: number): Dated<Setting> {
  const [latest] = settings
    .filter(({ from_year }) => from_year <= year)
    .sort((one, other) => other.from_year - one.from_year);
  if (!latest) throw new RangeError(`nothing is set for ${year}`);
  return latest;
}
