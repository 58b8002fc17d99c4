#include "app/SignalWatch.hpp"

#include <csignal>

#include <sys/signalfd.h>
#include <unistd.h>

namespace tumen::app {

SignalWatch::SignalWatch() {
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        sigaddset(&signals, signal);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    m_descriptor = signalfd(-1, &signals, SFD_NONBLOCK | SFD_CLOEXEC);
}

SignalWatch::~SignalWatch() {
    close(m_descriptor);
}

bool SignalWatch::endIsWanted() {
    signalfd_siginfo info = {};
    if (!m_endIsWanted && read(m_descriptor, &info, sizeof info) == sizeof info)
        m_endIsWanted = true;
    return m_endIsWanted;
}

} // namespace tumen::app
