/** What is said of a field of an event, message or answer: its Chinese name, Chinese words where they help, and English where the schema has none. */
export type FieldNote = { title: string; zh?: string; description?: string };
/** By JSON Pointer; `*` is every item. */
export type FieldNotes = Readonly<Record<string, FieldNote>>;

export const note = (title: string, description?: string, zh?: string): FieldNote => ({
  title,
  ...(zh && { zh }),
  ...(description && { description }),
});
