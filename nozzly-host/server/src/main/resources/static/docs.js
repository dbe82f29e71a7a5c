// "Try it" for reads: fills the path and the query of an operation and shows the answer.
document.querySelectorAll("form[data-try]").forEach((form) => {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    let path = form.dataset.try;
    const query = new URLSearchParams();
    form.querySelectorAll("input[data-in]").forEach((input) => {
      if (input.dataset.in === "path") {
        path = path.replace("{" + input.name + "}", encodeURIComponent(input.value));
      } else if (input.value) {
        query.set(input.name, input.value);
      }
    });
    const text = query.toString();
    const output = form.querySelector("pre");
    output.hidden = false;
    const answer = await fetch(path + (text ? "?" + text : ""), { headers: { Accept: "application/json" } });
    const body = await answer.text();
    output.textContent = answer.status + "\n";
    try {
      output.textContent += JSON.stringify(JSON.parse(body), null, 2);
    } catch {
      output.textContent += body;
    }
  });
});
if (location.hash) {
  const target = document.getElementById(location.hash.slice(1));
  if (target && target.tagName === "DETAILS") {
    target.open = true;
  }
}
