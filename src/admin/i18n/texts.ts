/** The shape of a catalogue: every key of the English one, with texts of another language. */
export type Texts<Catalogue> = {
  [Key in keyof Catalogue]: Catalogue[Key] extends string ? string : Texts<Catalogue[Key]>;
};
