/** The oracle of the date tests; it ships no types. */
declare module 'edtf' {
  export default function edtf(text: string): { min: number | null; max: number | null };
}
