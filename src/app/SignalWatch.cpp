#include "app/SignalWatch.hpp"

#include <csignal>

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace tumen::app {

SignalWatch::SignalWatch(std::function<void(int signal)> whenAsked) {
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        sigaddset(&signals, signal);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    m_signals = signalfd(-1, &signals, SFD_CLOEXEC);
    m_end = eventfd(0, EFD_CLOEXEC);
    m_thread = std::thread([this, whenAsked = std::move(whenAsked)] {
        pollfd either[] = {{m_signals, POLLIN, 0}, {m_end, POLLIN, 0}};
        while (poll(either, std::size(either), -1) < 0) // interrupted
            continue;
        signalfd_siginfo info = {};
        if (either[0].revents != 0 && read(m_signals, &info, sizeof info) == sizeof info)
            whenAsked(static_cast<int>(info.ssi_signo));
    });
}

SignalWatch::~SignalWatch() {
    eventfd_write(m_end, 1);
    m_thread.join();
    close(m_signals);
    close(m_end);
}

} // namespace tumen::app
