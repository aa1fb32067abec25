import type { Texts } from "../texts";

export const account: Texts["account"] = {
  title: "Tu cuenta",
  profile: "Perfil",
  firstName: "Nombre",
  lastName: "Apellidos",
  phone: "Teléfono",
  email: "Correo electrónico",
  emailHint: "Con tu correo entras en tu cuenta; todavía no se puede cambiar.",
  save: "Guardar",
  saved: "Guardado.",
  password: "Contraseña",
  currentPassword: "Contraseña actual",
  newPassword: "Contraseña nueva",
  changePassword: "Cambiar contraseña",
  passwordSaved: "Tu contraseña ha cambiado.",
  delete: "Borrar cuenta",
  deleteText:
    "Se borra tu perfil y tu nombre desaparece de las reservas pasadas. No se puede deshacer. No es posible mientras haya una reserva abierta.",
  deleteConfirm: "Escribe {word} para confirmar",
  deleteWord: "borrar",
  deleteAction: "Borrar mi cuenta",
  deleteMismatch: "Escribe la palabra exactamente.",
};
