/**
 * What is shown along the four ways through two of the shipped guides, written by hand: guide and way, then
 * the steps. A row has its id, its position, and what a reader finds there: the way
 * back, the way on or several ways to choose from, whether it is the last, and the problems that can show.
 */
export const table: Readonly<Record<string, string>> = {
  'android-add-user-qr login': `
    open 1 ways:login,home
    services 2 back on
    authenticate 3 back on
    instructions 4 back on
    qr-code 5 back on
    permission 6 back on
    scan 7 back on problems:qr-not-read,front-camera,activation-error
    pin 8 back on problems:activation-error
    done 9 back on last
  `,
  'android-add-user-qr home': `
    open 1 ways:login,home
    more 2 back on
    instructions 3 back on
    qr-code 4 back on
    permission 5 back on
    scan 6 back on problems:qr-not-read,front-camera,activation-error
    pin 7 back on problems:activation-error
    done 8 back on last
  `,
  'iphone-activate-qr web': `
    login 1 on
    camera 2 back on
    scan 3 back on problems:qr-not-read,front-camera
    banner 4 back ways:web,app
    open-store 5 back on
    install 6 back on
    rescan 7 back on problems:qr-not-read,front-camera
    open-app 8 back on
    notifications 9 back on
    unlock 10 back on problems:activation-error
    done 11 back on last
  `,
  'iphone-activate-qr app': `
    login 1 on
    camera 2 back on
    scan 3 back on problems:qr-not-read,front-camera
    banner 4 back ways:web,app
    open-app 5 back on
    notifications 6 back on
    unlock 7 back on problems:activation-error
    done 8 back on last
  `,
};
