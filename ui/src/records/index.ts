// Records in general: the typed form, one field, history, titles. Knows every kind by its declaration and none by name.
export { SaveBoard } from "./board.svelte";
export { fieldInfo, fieldLabel, isBlank, kindLabel, listOf, textOf, answerOf } from "./declare";
export { wordDifference, type Piece } from "./difference";
export { default as FieldEditor } from "./FieldEditor.svelte";
export { default as History } from "./History.svelte";
export { default as RecordDialog } from "./RecordDialog.svelte";
export { default as RecordForm } from "./RecordForm.svelte";
export { default as SaveWords } from "./SaveWords.svelte";
export { default as ScoresField } from "./ScoresField.svelte";
export { Sheet } from "./sheet.svelte";
export { codedTitle, stoppedTitle, titleBesideKind, titleOf, valueWords } from "./titles";
