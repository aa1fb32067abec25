/** The mark of Berth: a boat's bow at a quay, drawn with the text's colour. */
export function Mark({ size }: { size: number }) {
  return (
    <svg aria-hidden="true" fill="none" height={size} viewBox="0 0 32 32" width={size}>
      <rect fill="#0F766E" height="32" rx="8" width="32" />
      <path d="M16 6v11M16 7.5 23 15h-7" stroke="#FBF8F3" strokeLinejoin="round" strokeWidth="2" />
      <path d="M6.5 17.5h19l-2.4 4.6a3 3 0 0 1-2.7 1.6h-8.8a3 3 0 0 1-2.7-1.6z" fill="#FBF8F3" />
      <path
        d="M6 27c2 0 2-1.2 4-1.2S12 27 14 27s2-1.2 4-1.2 2 1.2 4 1.2 2-1.2 4-1.2"
        stroke="#E4572E"
        strokeLinecap="round"
        strokeWidth="1.8"
      />
    </svg>
  );
}
