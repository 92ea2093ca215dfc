// Puts the day that the names of the chosen files hold into the boxes for it, to be looked at.
// Without this the boxes stay empty, and the same day is taken.

const DAY_IN_NAME = /(?<!\d)(?:(\d{4})[-_.](\d{2})[-_.](\d{2})|(\d{1,2})[-_.](\d{1,2})[-_.](\d{4}))(?!\d)/;

function dayIn(name) {
  const found = DAY_IN_NAME.exec(name);
  if (!found) return null;
  const [, year, month, day, day2, month2, year2] = found;
  return [Number(day ?? day2), Number(month ?? month2), Number(year ?? year2)].join(" ");
}

const lists = document.querySelector("#lists");
const boxes = ["day", "month", "year"].map((part) => document.querySelector(`#as-at-${part}`));

lists.addEventListener("change", () => {
  const days = new Set([...lists.files].map((file) => dayIn(file.name)));
  const [day] = days;
  if (days.size !== 1 || !day || boxes.some((box) => box.value)) return;
  day.split(" ").forEach((part, n) => { boxes[n].value = part; });
});
