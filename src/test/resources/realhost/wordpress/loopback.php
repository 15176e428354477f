<?php
/*
 * Plugin Name: Tests on one machine
 * Description: Allows what public sites refuse: passwords of applications over plain HTTP, and calls to this machine.
 */
add_filter('wp_is_application_passwords_available', '__return_true');
add_filter('http_request_host_is_external', function ($external, $host) {
    return $external || in_array($host, ['127.0.0.1', 'localhost'], true);
}, 10, 2);
add_filter('http_allowed_safe_ports', function ($ports, $host, $url) {
    $ports[] = (int) parse_url($url, PHP_URL_PORT);
    return $ports;
}, 10, 3);
