import { Mark } from "./mark.tsx";

/** Shown above the sign-in form. */
export function Logo() {
  return (
    <div className="berth-logo">
      <Mark size={56} />
      <span className="berth-logo__name">Berth</span>
      <span className="berth-logo__place">Help desk</span>
    </div>
  );
}
