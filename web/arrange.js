// Puts elements into an order with few moves.

/**
 * Makes `elements` the element children of `container`, in this order. The one with the focus
 * stays where it is and the others move round it: a moved element loses focus, selection and the
 * soft keyboard.
 */
export function arrange(container, elements) {
    const fixed = Math.max(0, elements.findIndex((e) =>
        e.parentNode === container && e.contains(document.activeElement)));
    if (elements.length === 0) return;
    if (elements[fixed].parentNode !== container) container.append(elements[fixed]);
    for (let i = fixed - 1; i >= 0; --i)
        if (elements[i].nextSibling !== elements[i + 1] || elements[i].parentNode !== container)
            container.insertBefore(elements[i], elements[i + 1]);
    for (let i = fixed + 1; i < elements.length; ++i)
        if (elements[i].previousSibling !== elements[i - 1])
            elements[i - 1].after(elements[i]);
}
