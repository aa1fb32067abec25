/** The account of a person who books. */
export const account = {
  title: "Your account",
  profile: "Profile",
  firstName: "First name",
  lastName: "Last name",
  phone: "Phone number",
  email: "E-mail address",
  emailHint: "Your e-mail address is how you sign in; it cannot be changed yet.",
  save: "Save",
  saved: "Saved.",
  password: "Password",
  currentPassword: "Current password",
  newPassword: "New password",
  changePassword: "Change password",
  passwordSaved: "Your password is changed.",
  delete: "Delete account",
  deleteText:
    "Your profile is erased and your name is taken off past bookings. This cannot be undone. It is not possible while a booking is open.",
  deleteConfirm: "Type {word} to confirm",
  deleteWord: "delete",
  deleteAction: "Delete my account",
  deleteMismatch: "Please type the word exactly.",
};
